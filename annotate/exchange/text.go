package exchange

import (
	"io"
	"iter"
	"path/filepath"
	"strings"

	"assay/annotate"
)

// ReadText yields the one article of a text file. Its first line is the title if
// an empty line and more text follow it; white space around the whole is dropped.
// The source is the file's name, and the id "txt-" with the first 12 hexadecimal
// digits of the SHA-256 of the document: a file that moves stays the same article.
func ReadText(r io.Reader, name string, gold bool) iter.Seq[Entry] {
	if gold {
		return unlabelled("text")
	}
	return func(yield func(Entry) bool) {
		content, err := io.ReadAll(io.LimitReader(r, annotate.MaxLine+1))
		if err != nil {
			yield(Entry{Line: 1, Err: err})
			return
		}
		a := textArticle(string(content))
		a.Source = filepath.Base(name)
		a.ID = contentID("txt-", a)
		if err := a.Validate(); err != nil {
			yield(Entry{Line: 1, Err: err})
			return
		}
		yield(Entry{Line: 1, Record: annotate.Record{Article: a}})
	}
}

func textArticle(content string) annotate.Article {
	content = strings.TrimSpace(strings.TrimPrefix(content, "\ufeff"))
	first, rest, _ := strings.Cut(content, "\n")
	second, text, _ := strings.Cut(rest, "\n")
	text = strings.TrimLeft(text, "\r\n")
	if strings.TrimSpace(second) != "" || text == "" {
		return annotate.Article{Text: content}
	}
	return annotate.Article{Title: strings.TrimRight(first, "\r"), Text: text}
}
