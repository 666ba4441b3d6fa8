package exchange

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"

	"assay/annotate"
)

// ReadLines yields the articles of JSON Lines. A line that is broken or too long
// is refused, and reading goes on after it.
func ReadLines(r io.Reader, _ string, gold bool) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for line, err := range annotate.Lines(r) {
			entry := Entry{Line: line.Number, Err: err}
			array := err == nil && line.Number == 1 && line.Bytes[0] == '['
			switch {
			case array:
				entry.Err = annotate.Errorf(annotate.Invalid,
					"is a JSON array; write one object a line instead, as with jq -c '.[]'")
			case err == nil && gold:
				entry.Record, entry.Err = parseGold(line.Bytes)
			case err == nil:
				entry.Record, entry.Err = parseArticle(line.Bytes)
				entry.LeftOut = entry.Err == nil && hasLabels(line.Bytes)
			}
			if !yield(entry) || array {
				return
			}
		}
	}
}

func parseArticle(line []byte) (annotate.Record, error) {
	a, extra, err := annotate.ParseArticle(line)
	if err != nil {
		return annotate.Record{}, err
	}
	return annotate.Record{Article: a, Extra: extra}, nil
}

func parseGold(line []byte) (annotate.Record, error) {
	r, err := annotate.ParseRecord(line)
	if err != nil {
		return annotate.Record{}, err
	}
	if err := r.Validate(); err != nil { // labels alone are no article
		return annotate.Record{}, err
	}
	if !r.Labelled() {
		return annotate.Record{}, badColumn("incidents",
			"is missing; gold needs labels, an empty array where the article is about no incident")
	}
	return r, nil
}

// hasLabels says whether an article's line has labels; most have none, and the
// word is not even there.
func hasLabels(line []byte) bool {
	if !bytes.Contains(line, []byte(`"incidents"`)) {
		return false
	}
	var labels struct{ Incidents []json.RawMessage }
	return json.Unmarshal(line, &labels) == nil && labels.Incidents != nil
}
