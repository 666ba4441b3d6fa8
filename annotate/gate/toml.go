package gate

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"assay/annotate"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// document is a TOML file whose keys know their lines.
type document struct {
	name   string
	values map[string]any
	lines  map[string]int // by path: "field.victim.f1", "slice[0].where"
}

// parseTOML reads a file. The error is a [annotate.LineError].
func parseTOML(name string, data []byte) (*document, error) {
	d := &document{name: name, lines: make(map[string]int)}
	if err := toml.Unmarshal(data, &d.values); err != nil {
		return nil, syntaxError(name, err)
	}
	var p unstable.Parser
	p.Reset(data)
	arrays := make(map[string]int) // how often [[path]] has been opened
	table := ""
	for p.NextExpression() {
		switch node := p.Expression(); node.Kind {
		case unstable.Table:
			table = d.locate(&p, "", node.Key(), arrays)
		case unstable.ArrayTable:
			table = d.open(&p, node, arrays)
		case unstable.KeyValue:
			d.locateValue(&p, table, node, arrays)
		}
	}
	return d, p.Error()
}

// syntaxError gives an error of the TOML parser its line.
func syntaxError(name string, err error) error {
	line := 1
	message := err.Error()
	var e *toml.DecodeError
	if errors.As(err, &e) {
		line, _ = e.Position()
	}
	return lineError(name, line, "", "is not TOML: %s", strings.TrimPrefix(message, "toml: "))
}

// open notes one more element of an array of tables and returns its path.
func (d *document) open(p *unstable.Parser, node *unstable.Node, arrays map[string]int) string {
	path := d.locate(p, "", node.Key(), nil)
	line := d.lines[path]
	element := fmt.Sprintf("%s[%d]", path, arrays[path])
	arrays[path]++
	d.lines[element] = line
	return element
}

// locate notes the line of a key below a path and returns the whole path. A table
// below an array of tables belongs to the last one opened.
func (d *document) locate(p *unstable.Parser, path string, key unstable.Iterator, arrays map[string]int) string {
	for key.Next() {
		node := key.Node()
		if path != "" {
			path += "."
		}
		path += string(node.Data)
		d.lines[path] = p.Shape(node.Raw).Start.Line
		if n := arrays[path]; n > 0 {
			path = fmt.Sprintf("%s[%d]", path, n-1)
		}
	}
	return path
}

func (d *document) locateValue(p *unstable.Parser, table string, node *unstable.Node, arrays map[string]int) {
	path := d.locate(p, table, node.Key(), arrays)
	if value := node.Value(); value.Kind == unstable.InlineTable {
		for children := value.Children(); children.Next(); {
			d.locateValue(p, path, children.Node(), arrays)
		}
	}
}

// section is a table of a document; taking a key out of it leaves the unknown
// ones.
type section struct {
	d      *document
	path   string
	values map[string]any
	known  []string
}

func (d *document) root() *section {
	return &section{d: d, values: maps.Clone(d.values)}
}

// at returns the path of a key of the section.
func (s *section) at(key string) string {
	if s.path == "" {
		return key
	}
	return s.path + "." + key
}

// errorf is an error at a key of the section.
func (s *section) errorf(key, format string, args ...any) error {
	path := s.at(key)
	line := s.d.lines[path]
	for line == 0 && strings.Contains(path, ".") { // as a value within an array
		path = path[:strings.LastIndex(path, ".")]
		line = s.d.lines[path]
	}
	return lineError(s.d.name, max(line, 1), s.at(key), format, args...)
}

func lineError(file string, line int, path, format string, args ...any) error {
	return &annotate.LineError{File: file, Line: line,
		Err: &annotate.Error{Kind: annotate.Invalid, Path: path, Message: fmt.Sprintf(format, args...)}}
}

// take takes a key out of the section.
func (s *section) take(key string) (any, bool) {
	s.known = append(s.known, key)
	v, ok := s.values[key]
	delete(s.values, key)
	return v, ok
}

// rest returns an error for the first key that was not taken.
func (s *section) rest() error {
	left := slices.Collect(maps.Keys(s.values))
	if len(left) == 0 {
		return nil
	}
	slices.SortFunc(left, func(a, b string) int { return s.d.lines[s.at(a)] - s.d.lines[s.at(b)] })
	where := "the top takes "
	if s.path != "" {
		where = "[" + s.path + "] takes "
	}
	return s.errorf(left[0], "is no key that Assay knows; %s%s", where, strings.Join(s.known, ", "))
}

// table takes a table out; an empty one where there is none.
func (s *section) table(key string) (*section, error) {
	v, ok := s.take(key)
	if !ok {
		return &section{d: s.d, path: s.at(key)}, nil
	}
	values, ok := v.(map[string]any)
	if !ok {
		return nil, s.errorf(key, "is %s; it must be a table, [%s]", describe(v), s.at(key))
	}
	return &section{d: s.d, path: s.at(key), values: maps.Clone(values)}, nil
}

// tables takes an array of tables out.
func (s *section) tables(key string) ([]*section, error) {
	v, ok := s.take(key)
	if !ok {
		return nil, nil
	}
	elements, ok := v.([]any)
	if !ok {
		return nil, s.errorf(key, "is %s; write [[%s]], once for each", describe(v), s.at(key))
	}
	var list []*section
	for i, element := range elements {
		values, ok := element.(map[string]any)
		if !ok {
			return nil, s.errorf(key, "holds %s; write [[%s]], once for each", describe(element), s.at(key))
		}
		path := s.at(key) + "[" + strconv.Itoa(i) + "]"
		list = append(list, &section{d: s.d, path: path, values: maps.Clone(values)})
	}
	return list, nil
}

// rate takes a number from 0 to 1.
func (s *section) rate(key string, to **float64) error {
	v, ok := s.take(key)
	if !ok {
		return nil
	}
	var f float64
	switch v := v.(type) {
	case float64:
		f = v
	case int64:
		f = float64(v)
	default:
		return s.errorf(key, "is %s; it must be a rate from 0 to 1, such as 0.8", describe(v))
	}
	if !(f >= 0 && f <= 1) { // NaN too
		return s.errorf(key, "%g is not a rate from 0 to 1", f)
	}
	*to = &f
	return nil
}

// whole takes a whole number from least to most.
func (s *section) whole(key string, least, most int64, to *int64) error {
	v, ok := s.take(key)
	if !ok {
		return nil
	}
	n, ok := v.(int64)
	switch {
	case !ok:
		return s.errorf(key, "is %s; it must be a whole number", describe(v))
	case n < least || n > most:
		return s.errorf(key, "%d is not between %d and %d", n, least, most)
	}
	*to = n
	return nil
}

func (s *section) bool(key string, to *bool) error {
	v, ok := s.take(key)
	if !ok {
		return nil
	}
	b, ok := v.(bool)
	if !ok {
		return s.errorf(key, "is %s; it must be true or false", describe(v))
	}
	*to = b
	return nil
}

func (s *section) text(key string, to *string) error {
	v, ok := s.take(key)
	if !ok {
		return nil
	}
	text, ok := v.(string)
	if !ok {
		return s.errorf(key, "is %s; it must be a text in quotes", describe(v))
	}
	*to = text
	return nil
}

// describe says of what type a value is.
func describe(v any) string {
	switch v := v.(type) {
	case string:
		return "the text " + strconv.Quote(v)
	case bool:
		return strconv.FormatBool(v)
	case int64, float64:
		return fmt.Sprintf("the number %v", v)
	case map[string]any:
		return "a table"
	case []any:
		return "a list"
	}
	return "a date or time"
}
