package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// ArticleColumns are the columns of a CSV file that an article is made of.
func ArticleColumns() []string { return slices.Clone(articleColumns) }

// Columns returns the names in the first line of a CSV file, and the values of the
// line after it, which may be missing. The error is Invalid.
func Columns(r io.Reader) (names, values []string, err error) {
	p := newCSVParser(r)
	h, line, err := readColumns(p)
	if err != nil {
		return nil, nil, fmt.Errorf("line %d %w", line, err)
	}
	values, _, err = p.next()
	if err != nil {
		values = nil // whoever reads the articles is told what is wrong with it
	}
	return h, values, nil
}

// other names that people give to the columns of an article.
var otherNames = map[string][]string{
	"id":        {"article_id", "articleid", "key", "guid", "uuid"},
	"title":     {"headline", "heading", "subject", "name"},
	"text":      {"body", "content", "article", "article_text", "fulltext", "full_text", "story"},
	"published": {"date", "published_at", "publication_date", "pubdate", "pub_date", "day", "publish_date"},
	"source":    {"url", "link", "publisher", "outlet", "site"},
}

// Suggest returns the column of an article that a name stands for, "" if none.
func Suggest(name string) string {
	name = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), " ", "_")
	for _, column := range articleColumns {
		if name == column || slices.Contains(otherNames[column], name) {
			return column
		}
	}
	return ""
}
