#!/usr/bin/env bash
# Prints what Assay does in a second on this machine, part by part. ASSAY_DATA names
# the folder of real articles; without it the parts that need them are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# measure TITLE PACKAGE PATTERN BENCHTIME
measure() {
  printf '\n%s\n' "$1"
  go test -run '^$' -bench "$3" -benchtime "$4" -timeout 20m "$2" |
    awk '/^Benchmark/ { sub(/^Benchmark/, "  "); sub(/-[0-9]+ *\t/, "\t"); print; n++ }
         /^(--- FAIL|panic|FAIL)|_test.go:/ { print; n++ }
         END { if (!n) print "  (nothing to measure: ASSAY_DATA is not set)" }'
}

measure 'Extraction on one core: articles/s, ms that 99 of 100 articles stay under' ./annotate/extract '^BenchmarkExtract$' 2s
measure 'Extraction as a program on one core: articles/s, by the clock and by the time it worked, peak memory in MB' . '^BenchmarkExtractProcess$' 1x
measure 'From the start of the program to its first proposals: ms, the median of 15' . '^BenchmarkStart$' 15x
measure 'Extraction of long texts on one core: s/MB, the same at both lengths if linear' ./annotate/extract '^BenchmarkLength$' 1x
measure 'Training on all gold: seconds, size of the model in MB' ./annotate/learn '^BenchmarkTrain$' 1x
measure 'Reading records' . '^BenchmarkParse$' 1s
measure 'Import of 100,000 generated articles into SQLite' . '^BenchmarkImport100k$' 1x
measure 'Export of 100,000 gold records from SQLite: the peak is the heap, in MB' . '^BenchmarkExport100k$' 1x
measure 'Decisions, each on disk before the next' ./annotate/store '^BenchmarkDecide$' 1s
measure 'Scoring of 10,000 records' ./annotate/score '^BenchmarkScore10k$' 2x
measure 'Bootstrap of 10,000 records: 2,000 paired resamples of two extractors; 2,000 for intervals' ./annotate/score '^Benchmark(PairedBootstrap|Intervals)$' 1x
measure 'Near-duplicates among 1,000 and 100,000 articles: ns in all' ./annotate/neardup '^BenchmarkGroups$' 1x
