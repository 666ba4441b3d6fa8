package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

func entries(t *testing.T, name, content string, gold bool) []Entry {
	t.Helper()
	seq, err := Read(strings.NewReader(content), name, gold)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(seq)
}

// outcome is an entry in a form that tables can hold.
type outcome struct {
	Line    int
	Article annotate.Article
	Extra   string
	Err     string
}

func outcomes(list []Entry) []outcome {
	var got []outcome
	for _, e := range list {
		o := outcome{Line: e.Line, Article: e.Record.Article}
		if e.Record.Extra != nil {
			o.Extra = string(annotate.Record{Extra: e.Record.Extra}.AppendJSON(nil))
		}
		if e.Err != nil {
			o.Err = e.Err.Error()
		}
		got = append(got, o)
	}
	return got
}

func article(id, title, text string) annotate.Article {
	return annotate.Article{ID: id, Title: title, Text: text}
}

func TestReadCSV(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []outcome
	}{
		{"all columns", "id,title,text,published,source\na1,Title,Words.,2024-05-06,Wire\n", []outcome{
			{Line: 2, Article: annotate.Article{ID: "a1", Title: "Title", Text: "Words.", Published: "2024-05-06", Source: "Wire"}}}},
		{"mark, case, order, CR LF", "\ufeffText, TITLE ,id\r\nWords.,Title,a1\r\n", []outcome{{Line: 2, Article: article("a1", "Title", "Words.")}}},
		{"line breaks in quotes stay, lines are physical", "id,text\na1,\"One.\r\nTwo.\nThree.\"\n\na2,Four.", []outcome{
			{Line: 2, Article: article("a1", "", "One.\r\nTwo.\nThree.")},
			{Line: 6, Article: article("a2", "", "Four.")}}},
		{"doubled quotes, commas", "id,text\na1,\"He said \"\"no\"\", twice\"\n", []outcome{{Line: 2, Article: article("a1", "", `He said "no", twice`)}}},
		{"other columns", ",id,text,desk,page\n0,a1,Words.,<City>,\n", []outcome{
			{Line: 2, Article: article("a1", "", "Words."), Extra: `{"desk":"<City>"}`}}},
		{"no text column", "title,body\nTitle,Words.\n", []outcome{
			{Line: 1, Err: "text: is no column of this file; the first line must name the columns, such as title,text,published,source"}}},
		{"empty", "", []outcome{{Line: 1, Err: "is empty; the first line must name the columns, such as title,text,published,source"}}},
		{"column twice", "text,Text\n", []outcome{{Line: 1, Err: "text: names two columns; rename one"}}},
		{"column of labels", "text,incidents\n", []outcome{{Line: 1, Err: "incidents: is a key of labels, which CSV cannot hold; rename the column"}}},
		{"bad records between good ones", "id,text\na1,One.\na2\na3, \na4,x\"y\na5,\"x\"y\na6,bad\xff\n,no\x00\na7,Seven.\n", []outcome{
			{Line: 2, Article: article("a1", "", "One.")},
			{Line: 3, Err: "has 1 columns, and the header 2; put fields with a comma or a line break in quotes"},
			{Line: 4, Err: "text: is empty; an article needs a text"},
			{Line: 5, Err: `has a quote within a field without quotes; put the field in quotes and write each of its own as ""`},
			{Line: 6, Err: `goes on after a closing quote; write a quote within a field as ""`},
			{Line: 7, Err: "text: is not valid UTF-8; convert the file to UTF-8"},
			{Line: 8, Err: "text: holds a NUL character at offset 2; remove it"},
			{Line: 9, Article: article("a7", "", "Seven.")}}},
		{"quote that never closes", "id,text\na1,One.\na2,\"Two.\na3,Three.\n", []outcome{
			{Line: 2, Article: article("a1", "", "One.")},
			{Line: 3, Err: "the quote that opens in line 3 is never closed"}}},
		{"wrong date", "id,text,published\na1,One.,May 6\n", []outcome{
			{Line: 2, Err: `published: "May 6" is not an EDTF date; write 2019-02-07, 2019-02, 2019, or XXXX-02-07 where the year is unknown`}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, outcomes(entries(t, "press.csv", test.in, false))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCSVIDComesFromTheContent(t *testing.T) {
	got := entries(t, "a.csv", "title,text,source\nTitle,Words.,Wire\nTitle,Words.,Other\nTitle,Other words.,Wire\n", false)
	ids := []string{got[0].Record.ID, got[1].Record.ID, got[2].Record.ID}
	if ids[0] != "csv-99508290f6f8" || ids[1] != ids[0] || ids[2] == ids[0] {
		t.Errorf("ids %q: the same document must have the same id, and another another", ids)
	}
}

func TestCSVHoldsNoGold(t *testing.T) {
	for _, name := range []string{"a.csv", "a.txt"} {
		got := entries(t, name, "id,text\na1,Words.\n", true)
		if len(got) != 1 || got[0].Err == nil || !strings.Contains(got[0].Err.Error(), "holds no labels") {
			t.Errorf("%s with gold: %+v", name, got)
		}
	}
}

func TestLongCSVRecord(t *testing.T) {
	in := io.MultiReader(strings.NewReader("id,text\na1,One.\na2,"),
		io.LimitReader(endless('x'), 50<<20), strings.NewReader("\na3,Three.\n"))
	seq, err := Read(in, "a.csv", false)
	if err != nil {
		t.Fatal(err)
	}
	got := outcomes(slices.Collect(seq))
	want := []outcome{
		{Line: 2, Article: article("a1", "", "One.")},
		{Line: 3, Err: "is longer than 16 MiB; one record holds one article, is a closing quote missing?"},
		{Line: 4, Article: article("a3", "", "Three.")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

type endless byte

func (b endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(b)
	}
	return len(p), nil
}

// TestReadErrorEndsTheFile: a reader that fails is not asked again and again.
func TestReadErrorEndsTheFile(t *testing.T) {
	broken := errors.New("cable cut")
	in := io.MultiReader(strings.NewReader("id,text\na1,One.\na2,T"), &failing{broken})
	seq, err := Read(in, "a.csv", false)
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Collect(seq)
	if len(got) != 2 || got[0].Err != nil || !errors.Is(got[1].Err, broken) {
		t.Errorf("entries %+v, want one article and the reader's error", got)
	}
}

type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

// FuzzCSV: what encoding/csv writes is read back to the byte, and on whatever both
// readers take, they agree but for the CR that encoding/csv drops.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"a,b\n", "a,\"b\r\nc\"\r\n", "\"a\"\"b\",\n\n\"\"\n", "a\"b\n", "\"a\"b\nc\n", "\"a", ",,\r\n\r,\r", "a\r\r\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		rows, errs := parseAll(in)
		rows = slices.DeleteFunc(rows, isEmpty) // encoding/csv writes them as empty lines
		var out bytes.Buffer
		w := csv.NewWriter(&out)
		for _, row := range rows {
			if err := w.Write(row); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		again, errs2 := parseAll(out.String())
		if len(errs2) > 0 || !slices.EqualFunc(rows, again, slices.Equal) {
			t.Errorf("%q was written as %q and read back as %q, %v", rows, out.String(), again, errs2)
		}
		if strings.HasPrefix(in, "\ufeff") {
			return
		}
		r := csv.NewReader(strings.NewReader(in))
		r.FieldsPerRecord = -1
		theirs, err := r.ReadAll()
		if err != nil || len(errs) > 0 {
			return
		}
		theirs = slices.DeleteFunc(theirs, isEmpty)
		dropCR := func(a, b string) bool { return withoutCR(a) == withoutCR(b) }
		same := func(a, b []string) bool { return slices.EqualFunc(a, b, dropCR) }
		if !slices.EqualFunc(rows, theirs, same) {
			t.Errorf("%q is read as %q, by encoding/csv as %q", in, rows, theirs)
		}
	})
}

func isEmpty(row []string) bool { return len(row) == 1 && withoutCR(row[0]) == "" }

func withoutCR(s string) string { return strings.ReplaceAll(s, "\r", "") }

func parseAll(in string) (rows [][]string, errs []error) {
	p := newCSVParser(strings.NewReader(in))
	for {
		row, _, err := p.next()
		if err == io.EOF {
			return rows, errs
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		rows = append(rows, row)
	}
}

// TestColumnsReadAs: a file whose columns have other names is read as if they had
// ours.
func TestColumnsReadAs(t *testing.T) {
	const file = "Headline,Body,Desk\nOne,The text.,west\n"
	names, values, err := Columns(strings.NewReader(file))
	if err != nil || !slices.Equal(names, []string{"Headline", "Body", "Desk"}) || !slices.Equal(values, []string{"One", "The text.", "west"}) {
		t.Fatal(names, values, err)
	}
	for entry := range ReadCSVAs(strings.NewReader(file), map[string]string{"Headline": "title", "Body": "text", "Desk": ""}) {
		if r := entry.Record; entry.Err != nil || r.Title != "One" || r.Text != "The text." || len(r.Extra) > 0 {
			t.Errorf("read is %+v", entry)
		}
	}
	for entry := range ReadCSVAs(strings.NewReader(file), map[string]string{"Headline": "text", "Body": "text"}) {
		if entry.Err == nil {
			t.Error("two columns are read as the text")
		}
	}
	if _, _, err := Columns(strings.NewReader("")); annotate.KindOf(err) != annotate.Invalid {
		t.Errorf("of an empty file: %v", err)
	}
}
