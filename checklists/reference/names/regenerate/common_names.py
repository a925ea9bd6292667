"""Counts name parts in the Wikidata labels of NETransliteration-COLING2018, commit 5d5f59e, for common-names.csv.

Run:  python3 common_names.py path/to/data/wd_* > common-names.csv
The files hold one person a line: the English label, a tab, the label in another language. A person stands in several files and
counts once by the English label. Parts of one or two letters and parts of fewer than 12 persons are left out.
"""
import collections
import re
import sys
import unicodedata

FEWEST_PERSONS, FEWEST_LETTERS = 12, 3


def plain(label):
    letters = unicodedata.normalize('NFD', label.lower())
    return ''.join(letter for letter in letters if unicodedata.category(letter) != 'Mn')


def main(paths):
    labels = set()
    for path in paths:
        with open(path, encoding='utf8') as file:
            labels.update(line.split('\t')[0].strip() for line in file)
    persons = collections.Counter(part for label in labels for part in set(re.findall('[a-z]+', plain(label))) if len(part) >= FEWEST_LETTERS)
    print('name,persons')
    for name, count in sorted(persons.items()):
        if count >= FEWEST_PERSONS:
            print(f'{name},{count}')


main(sys.argv[1:])
