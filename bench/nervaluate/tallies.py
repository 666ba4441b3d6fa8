"""tallies.py < CASES: what nervaluate makes of spans, to hold annotate/score's Spans against.

CASES is a JSON array of documents {"gold": [{"label", "start", "end"}], "proposed": [...]} with half-open ranges;
nervaluate's ends are inclusive. Prints the tallies of its four schemes over all documents as JSON.

nervaluate matches greedily in the order of its input (its issue 40), and does not expect proposed spans that overlap
each other (its issue 84), so documents where a span overlaps several of the other side are for others to compare.
"""
import json
import sys

from nervaluate import Evaluator


def entities(spans):
    return [{"label": s["label"], "start": s["start"], "end": s["end"] - 1} for s in spans]


def main():
    cases = json.load(sys.stdin)
    gold, proposed = ([entities(c[side]) for c in cases] for side in ("gold", "proposed"))
    labels = sorted({s["label"] for document in gold + proposed for s in document})
    results = Evaluator(gold, proposed, tags=labels, loader="dict").evaluate()["overall"]
    names = {"strict": "strict", "exact": "exact", "partial": "partial", "ent_type": "type"}
    kinds = ("correct", "incorrect", "partial", "missed", "spurious")
    json.dump({ours: {k: getattr(results[theirs], k) for k in kinds} for theirs, ours in names.items()}, sys.stdout)


if __name__ == "__main__":
    main()
