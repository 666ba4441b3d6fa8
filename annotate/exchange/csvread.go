package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"assay/annotate"
)

// ReadCSV yields the articles of a CSV file (RFC 4180, UTF-8, separated by
// commas). Its first line names the columns: text, and as far as there are any
// title, published, source and id, in any order and case. Other columns become
// unknown keys of the article; a column without a name is left out. An article
// without an id gets "csv-" and the first 12 hexadecimal digits of the SHA-256 of
// its document.
func ReadCSV(r io.Reader, _ string, gold bool) iter.Seq[Entry] {
	if gold {
		return unlabelled("CSV")
	}
	return ReadCSVAs(r, nil)
}

// ReadCSVAs is ReadCSV of a file whose columns have other names: each that is in as
// is read as the column that stands there; "" leaves it out.
func ReadCSVAs(r io.Reader, as map[string]string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		p := newCSVParser(r)
		h, line, err := readHeader(p, as)
		if err != nil {
			yield(Entry{Line: line, Err: err})
			return
		}
		for {
			row, line, err := p.next()
			if err == io.EOF {
				return
			}
			entry := Entry{Line: line, Err: err}
			if err == nil {
				entry.Record, entry.Err = h.record(row)
			}
			broken := err != nil && annotate.KindOf(err) != annotate.Invalid
			if !yield(entry) || broken {
				return
			}
		}
	}
}

// header is the first line of a CSV file.
type header []string

const headerHelp = "the first line must name the columns, such as title,text,published,source"

var (
	articleColumns = []string{"id", "title", "text", "published", "source"}
	labelKeys      = []string{"schema", "scope", "extractor", "review", "incidents", "decisions"}
)

func readHeader(p *csvParser, as map[string]string) (header, int, error) {
	h, line, err := readColumns(p)
	if err != nil {
		return nil, line, err
	}
	for i, name := range h {
		if other, ok := as[name]; ok {
			h[i] = other
		}
	}
	return h, line, h.check()
}

// readColumns reads the first line as it stands, but for the case of names that are
// known.
func readColumns(p *csvParser) (header, int, error) {
	row, line, err := p.next()
	if err == io.EOF {
		return nil, 1, annotate.Errorf(annotate.Invalid, "is empty; %s", headerHelp)
	}
	if err != nil {
		return nil, line, err
	}
	h := header(row)
	for i, name := range h {
		h[i] = strings.TrimSpace(name)
		if folded := strings.ToLower(h[i]); slices.Contains(articleColumns, folded) {
			h[i] = folded
		}
	}
	return h, line, nil
}

func (h header) check() error {
	if !slices.Contains(h, "text") {
		return badColumn("text", "is no column of this file; %s", headerHelp)
	}
	for i, name := range h {
		switch {
		case name != "" && slices.Contains(h[:i], name):
			return badColumn(name, "names two columns; rename one")
		case slices.Contains(labelKeys, name):
			return badColumn(name, "is a key of labels, which CSV cannot hold; rename the column")
		case !utf8.ValidString(name):
			return annotate.Errorf(annotate.Invalid, "is not valid UTF-8; convert the file to UTF-8")
		}
	}
	return nil
}

func (h header) record(row []string) (annotate.Record, error) {
	if len(row) != len(h) {
		return annotate.Record{}, annotate.Errorf(annotate.Invalid,
			"has %d columns, and the header %d; put fields with a comma or a line break in quotes", len(row), len(h))
	}
	var r annotate.Record
	for i, value := range row {
		switch h[i] {
		case "":
		case "id":
			r.ID = value
		case "title":
			r.Title = value
		case "text":
			r.Text = value
		case "published":
			r.Published = annotate.Date(value)
		case "source":
			r.Source = value
		default:
			if err := addExtra(&r, h[i], value); err != nil {
				return annotate.Record{}, err
			}
		}
	}
	if r.ID == "" {
		r.ID = contentID("csv-", r.Article)
	}
	if err := r.Validate(); err != nil {
		return annotate.Record{}, err
	}
	return r, nil
}

func addExtra(r *annotate.Record, key, value string) error {
	if value == "" {
		return nil
	}
	if !utf8.ValidString(value) {
		return badColumn(key, "is not valid UTF-8; convert the file to UTF-8")
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return err
	}
	if r.Extra == nil {
		r.Extra = make(annotate.Extra)
	}
	r.Extra[key] = raw
	return nil
}

// contentID makes an id from what the article says, so that the same article gets
// the same id again.
func contentID(prefix string, a annotate.Article) string {
	sum := sha256.Sum256([]byte(a.Document()))
	return prefix + hex.EncodeToString(sum[:])[:12]
}
