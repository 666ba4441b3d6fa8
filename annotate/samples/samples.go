// Package samples holds articles written for Assay, with full gold: 24 about
// invented organizations, and five that retell real incidents in words of our
// own. The demo shows them and tests use them.
package samples

import (
	"bytes"
	_ "embed"
	"strings"

	"assay/annotate"
)

//go:embed samples.jsonl
var file []byte

// All returns the records with their gold, in the order of the file. It panics on
// a broken file, which a test keeps from being built.
func All() []annotate.Record {
	var records []annotate.Record
	for line, err := range annotate.Lines(bytes.NewReader(file)) {
		if err != nil {
			panic(err)
		}
		r, err := annotate.ParseRecord(line.Bytes)
		if err != nil {
			panic(err)
		}
		records = append(records, r)
	}
	return records
}

// Retold returns the five records that retell real incidents.
func Retold() []annotate.Record {
	var retold []annotate.Record
	for _, r := range All() {
		if strings.HasPrefix(r.ID, "retold-") {
			retold = append(retold, r)
		}
	}
	return retold
}
