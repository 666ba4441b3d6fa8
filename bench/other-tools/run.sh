#!/usr/bin/env bash
# Times extract and other tools on the same articles, one after the other, each on
# the same single core. The others only list entities: names, places, numbers, dates;
# none of them fills a field. Articles: news.jsonl of ASSAY_DATA, else our samples.
# Packages go into a temporary folder. A tool that does not install is named as such.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOMAXPROCS=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

file=${ASSAY_DATA:+$ASSAY_DATA/news.jsonl}
file=${file:-annotate/samples/samples.jsonl}
articles=$(grep -c . "$file")
one=(taskset -c 0)
command -v taskset >/dev/null || one=()
echo "$articles articles of $(basename "$file"), one core"

report() { printf '  %-34s %s\n' "$1" "$2"; }

ours() {
  GOMAXPROCS=2 go build -o "$work/assay" .
  local times=$((1 + 3000 / articles)) start end
  for _ in $(seq "$times"); do cat "$file"; done >"$work/articles.jsonl"
  for flag in "" --rules-only; do
    if ! "${one[@]}" "$work/assay" extract --jobs 1 $flag <"$file" >"$work/out.jsonl" 2>"$work/log"; then
      report "assay extract $flag" "failed: $(head -1 "$work/log")"
      continue
    fi
    start=$(date +%s%N)
    "${one[@]}" "$work/assay" extract --jobs 1 $flag <"$work/articles.jsonl" >"$work/out.jsonl"
    end=$(date +%s%N)
    report "assay extract $flag" "$(awk -v n=$((times * articles)) -v ns=$((end - start)) 'BEGIN { printf "%.1f articles/s, all fields with evidence; start, JSON in and out counted", n / ns * 1e9 }')"
  done
}

javascript() {
  cp "$here/package.json" "$here/npm_time.mjs" "$work/"
  if ! (cd "$work" && npm install --silent --no-audit --no-fund >"$work/log" 2>&1); then
    report "wink-nlp, compromise" "not timed: npm install failed"
    return
  fi
  local input
  input=$(realpath "$file")
  report "wink-nlp 2.4.0" "$(cd "$work" && "${one[@]}" node npm_time.mjs wink "$input")"
  report "compromise 14.17.0" "$(cd "$work" && "${one[@]}" node npm_time.mjs compromise "$input")"
}

python() {
  if ! { python3 -m venv "$work/venv" &&
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"; } >"$work/log" 2>&1; then
    report "spaCy" "not timed: pip install failed"
    return
  fi
  report "spaCy 3.8.18, en_core_web_sm" "$("${one[@]}" "$work/venv/bin/python" "$here/spacy_time.py" "$file")"
}

ours
javascript
python
