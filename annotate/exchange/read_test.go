package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

func TestReadText(t *testing.T) {
	const id = "txt-44dcebcdcc56" // of the document "Words."
	for _, test := range []struct{ name, in, title, text string }{
		{"title", "Title\n\nWords.\nMore.\n", "Title", "Words.\nMore."},
		{"title, CR LF, mark", "\ufeffTitle\r\n\r\nWords.\r\nMore.\r\n", "Title", "Words.\r\nMore."},
		{"several empty lines", "\n\nTitle\n\n\n\nWords.", "Title", "Words."},
		{"no title", "Words.\nMore.\n\nEnd.", "", "Words.\nMore.\n\nEnd."},
		{"one line", "Words.\n\n", "", "Words."},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := entries(t, "press/note.txt", test.in, false)
			if len(got) != 1 || got[0].Err != nil {
				t.Fatalf("entries %+v", got)
			}
			a := got[0].Record.Article
			if a.Title != test.title || a.Text != test.text || a.Source != "note.txt" {
				t.Errorf("article %+v, want title %q and text %q of note.txt", a, test.title, test.text)
			}
			if test.text == "Words." && test.title == "" && a.ID != id {
				t.Errorf("id %s, want %s", a.ID, id)
			}
		})
	}
}

func TestReadBadText(t *testing.T) {
	for in, want := range map[string]string{
		" \n":        "text: is empty; an article needs a text",
		"caf\xe9":    "text: is not valid UTF-8; convert the file to UTF-8",
		"a\x00b":     "text: holds a NUL character at offset 1; remove it",
		longText(17): "text: is larger than 16 MiB",
	} {
		got := outcomes(entries(t, "a.txt", in, false))
		if diff := cmp.Diff([]outcome{{Line: 1, Err: want}}, got); diff != "" {
			t.Error(diff)
		}
	}
}

func longText(megabytes int) string { return strings.Repeat("x", megabytes<<20) }

func TestReadLines(t *testing.T) {
	const good = `{"id":"a1","text":"Words.","desk":"city"}`
	const labelled = `{"id":"a2","text":"Words.","incidents":[]}`
	in := good + "\n\n" + labelled + "\nnonsense\n" + `{"id":"a3","text":"no\u0000"}` + "\n"

	got := entries(t, "a.ndjson", in, false)
	want := []outcome{
		{Line: 1, Article: article("a1", "", "Words."), Extra: `{"desk":"city"}`},
		{Line: 3, Article: article("a2", "", "Words.")},
		{Line: 4, Err: "is not a JSON object: invalid character 'o' in literal null (expecting 'u')"},
		{Line: 5, Err: "text: holds a NUL character at offset 2; remove it"},
	}
	if diff := cmp.Diff(want, outcomes(got)); diff != "" {
		t.Error(diff)
	}
	if got[0].LeftOut || !got[1].LeftOut || got[1].Record.Labelled() {
		t.Error("labels that are left out must be said to be, and left out")
	}

	got = entries(t, "a.ndjson", in+`{"id":"a4","incidents":[]}`, true)
	want[0] = outcome{Line: 1, Err: "incidents: is missing; gold needs labels, an empty array where the article is about no incident"}
	want = append(want, outcome{Line: 6, Err: "text: is empty; an article needs a text"})
	if diff := cmp.Diff(want, outcomes(got)); diff != "" {
		t.Error(diff)
	}
	if got[1].LeftOut || !got[1].Record.Labelled() {
		t.Error("labels that were asked for must come")
	}
}

func TestReadJSONArray(t *testing.T) {
	got := outcomes(entries(t, "a.json", "[\n{\"id\":\"a1\",\"text\":\"Words.\"}\n]\n", false))
	want := []outcome{{Line: 1, Err: "is a JSON array; write one object a line instead, as with jq -c '.[]'"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadUnknownFormat(t *testing.T) {
	_, err := Read(strings.NewReader(""), "a.docx", false)
	const want = "is no kind of file that holds articles; its name must end in .csv, .json, .jsonl, .ndjson or .txt"
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

func TestFiles(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.txt", "a/z.JSONL", "a/b.csv", "a/notes.md", ".hidden.txt", ".git/x.txt"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, root := range []string{folder, link} {
		got, err := Files(root)
		want := []string{filepath.Join(root, "a/b.csv"), filepath.Join(root, "a/z.JSONL"), filepath.Join(root, "b.txt")}
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%v %s", err, diff)
		}
	}
	one := filepath.Join(folder, "a/notes.md") // a file that is named is not judged by its name here
	if got, err := Files(one); err != nil || len(got) != 1 || got[0] != one {
		t.Errorf("Files(%s) = %v, %v", one, got, err)
	}
}

func TestFilesThatAreNotThere(t *testing.T) {
	empty := t.TempDir()
	for path, want := range map[string]string{
		filepath.Join(empty, "no.csv"): "there is no such file or folder",
		empty:                          "holds no file whose name ends in",
	} {
		_, err := Files(path)
		if annotate.KindOf(err) != annotate.NotFound || !strings.Contains(err.Error(), path+": "+want) {
			t.Errorf("Files(%s): %v, want %s", path, err, want)
		}
	}
}
