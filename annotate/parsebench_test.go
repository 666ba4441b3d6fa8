package annotate_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
)

// BenchmarkParseRecord reads the samples' gold, some 3 kB a record.
func BenchmarkParseRecord(b *testing.B) {
	var lines [][]byte
	bytes := 0
	for _, r := range samples.All() {
		lines = append(lines, r.AppendJSON(nil))
		bytes += len(lines[len(lines)-1])
	}
	b.SetBytes(int64(bytes / len(lines)))
	i := 0
	for b.Loop() {
		if _, err := annotate.ParseRecord(lines[i%len(lines)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
