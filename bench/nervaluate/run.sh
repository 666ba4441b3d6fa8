#!/bin/sh
# Compares the span tallies of annotate/score with nervaluate's, which is installed
# from PyPI into an environment of its own. Needs python3 with venv, and go.
set -eu
cd "$(dirname "$0")/../.."
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT
python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement bench/nervaluate/requirements.txt
PATH="$venv/bin:$PATH" go test -count=1 -v -run 'TestSpansEqualNervaluate|TestSpansByHand' ./annotate/score
