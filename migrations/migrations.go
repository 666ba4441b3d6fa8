// Package migrations holds the SQL that makes and changes the tables, one text
// for both engines. A file is a template: what differs between the engines stands
// in an action, such as {{.ID}}, so that the rest is written once.
package migrations

import (
	"embed"
	"io"
	"io/fs"
	"strings"
	"text/template"
)

//go:embed *.sql
var files embed.FS

// dialect is what the templates may ask for.
type dialect struct {
	SQLite bool   // else PostgreSQL
	ID     string // type of a primary key that counts up and is never used again
	Key    string // type of a primary key that is given
}

// SQLite returns the migrations as SQLite understands them.
func SQLite() fs.FS {
	return rendering{files, dialect{SQLite: true,
		ID:  "integer primary key autoincrement",
		Key: "integer primary key",
	}}
}

// PostgreSQL returns the migrations as PostgreSQL understands them.
func PostgreSQL() fs.FS {
	return rendering{files, dialect{
		ID:  "bigint generated always as identity primary key",
		Key: "bigint primary key",
	}}
}

// rendering is a file system whose SQL files are read as templates.
type rendering struct {
	fs.FS
	dialect dialect
}

func (r rendering) Open(name string) (fs.File, error) {
	file, err := r.FS.Open(name)
	if err != nil || !strings.HasSuffix(name, ".sql") {
		return file, err
	}
	text, err := r.render(name, file)
	if err != nil {
		file.Close()
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return rendered{file, strings.NewReader(text)}, nil
}

func (r rendering) render(name string, file fs.File) (string, error) {
	source, err := io.ReadAll(file)
	if err != nil {
		return "", err
	}
	t, err := template.New(name).Parse(string(source))
	if err != nil {
		return "", err
	}
	var text strings.Builder
	err = t.Execute(&text, r.dialect)
	return text.String(), err
}

// rendered is a file with another content.
type rendered struct {
	fs.File
	text io.Reader
}

func (f rendered) Read(p []byte) (int, error) { return f.text.Read(p) }
