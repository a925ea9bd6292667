"""Lists the names for attested-faker.csv, attested-python-faker.csv and attested-wikidata.csv.

npm pack @faker-js/faker@9.9.0 && tar xf faker-js-faker-9.9.0.tgz
    node --input-type=module -e "import { allLocales } from './package/dist/index.js'; console.log(JSON.stringify(Object.values(allLocales).map((locale) => locale.person ?? {})))" > persons.json
    python3 attested.py faker persons.json
pip download --no-deps faker==40.40.0 && unzip faker-40.40.0-py3-none-any.whl
    PYTHONPATH=. python3 attested.py python-faker
NETransliteration-COLING2018, commit 5d5f59e, the aligned token files of data/ (English part, other part, persons):
    python3 attested.py wikidata arabic.tok chinese.tok hebrew.tok katakana.tok korean.tok russian.tok

Names of the files before it in this list are left out: common-names.csv, attested-wikidata.csv, attested-faker.csv.
"""
import csv
import importlib
import json
import pathlib
import pkgutil
import re
import sys
import unicodedata

FEWEST_LETTERS, FEWEST_PERSONS = 3, 3
HERE = pathlib.Path(__file__).resolve().parent.parent
BEFORE = {
    'wikidata': ['common-names.csv'],
    'faker': ['common-names.csv', 'attested-wikidata.csv'],
    'python-faker': ['common-names.csv', 'attested-wikidata.csv', 'attested-faker.csv'],
}


FOLDS = str.maketrans({'ø': 'o', 'đ': 'd', 'ð': 'd', 'ł': 'l', 'ı': 'i', 'þ': 'th', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ħ': 'h', 'ŋ': 'n'})


def plain(name):
    letters = unicodedata.normalize('NFD', re.sub("['’]", '', name.lower())).translate(FOLDS)
    return ''.join(letter for letter in letters if unicodedata.category(letter) != 'Mn')


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (int, float)):
                yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, (list, tuple, set)):
        for inner in value:
            yield from strings(inner)


def of_faker(paths):
    for person in json.load(open(paths[0], encoding='utf8')):
        for key, value in person.items():
            if 'irst' in key or 'ast' in key:
                yield from strings(value)


def of_python_faker(_):
    import faker.providers.person as persons
    for module in pkgutil.iter_modules(persons.__path__):
        provider = importlib.import_module(f'faker.providers.person.{module.name}').Provider
        for key in dir(provider):
            if key.startswith(('first', 'last', 'romanized')):
                value = getattr(provider, key)
                if not callable(value):
                    yield from strings(value)


def of_wikidata(paths):
    most = {}
    for path in paths:
        for line in open(path, encoding='utf8'):
            english, _, persons = line.rstrip('\n').split('\t')
            most[english] = max(most.get(english, 0), int(persons))
    return (name for name, persons in most.items() if persons >= FEWEST_PERSONS)


def main(kind, *paths):
    read = {'faker': of_faker, 'python-faker': of_python_faker, 'wikidata': of_wikidata}[kind]
    known = {row['name'] for file in BEFORE[kind] for row in csv.DictReader(open(HERE / file, encoding='utf8'))}
    parts = {part for name in read(paths) for part in re.split(r"[\s\-]+", plain(name)) if re.fullmatch('[a-z]+', part)}
    print('name')
    for name in sorted(parts - known):
        if len(name) >= FEWEST_LETTERS:
            print(name)


main(*sys.argv[1:])
