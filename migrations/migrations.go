// Package migrations holds the SQL that makes and changes the tables, one text
// for both engines. A file is a template: what differs between the engines stands
// in an action, such as {{.ID}}, so that the rest is written once.
package migrations

import (
	"embed"
	"fmt"
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
	Bytes  string // type of what is no text
}

// SQLite returns the migrations as SQLite understands them.
func SQLite() fs.FS {
	return rendering{files, dialect{SQLite: true,
		ID:  "integer primary key autoincrement",
		Key: "integer primary key", Bytes: "blob",
	}}
}

// PostgreSQL returns the migrations as PostgreSQL understands them.
func PostgreSQL() fs.FS {
	return rendering{files, dialect{
		ID:  "bigint generated always as identity primary key",
		Key: "bigint primary key", Bytes: "bytea",
	}}
}

// AppendOnly writes triggers that refuse to change or delete rows of tables,
// whoever asks. The first migration makes the function that PostgreSQL calls.
func (d dialect) AppendOnly(tables ...string) string {
	var sql strings.Builder
	for _, table := range tables {
		if !d.SQLite {
			fmt.Fprintf(&sql, "create trigger %[1]s_change before update or delete or truncate on %[1]s\n"+
				"    for each statement execute function refuse_change();\n", table)
			continue
		}
		for _, change := range []string{"update", "delete"} {
			fmt.Fprintf(&sql, "-- +goose StatementBegin\ncreate trigger %[1]s_%[2]s before %[2]s on %[1]s\n"+
				"begin select raise(abort, '%[1]s is only ever appended to'); end;\n-- +goose StatementEnd\n", table, change)
		}
	}
	return sql.String()
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
