package annotate

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"
)

// object is a JSON object from which known keys are taken, so that what is left
// are the unknown ones. Keys are matched exactly. A null counts as missing.
type object map[string]json.RawMessage

// parseRoot reads the object of a whole line. It refuses what encoding/json would
// silently replace or drop.
func parseRoot(line []byte) (object, error) {
	if err := checkText(line); err != nil {
		return nil, err
	}
	if !json.Valid(line) {
		var v any
		return nil, Errorf(Invalid, "is not a JSON object%s", jsonReason(json.Unmarshal(line, &v)))
	}
	o, err := parseObject(bytes.Clone(line)) // what is kept of it is ours
	if err != nil {
		return nil, err
	}
	return o, checkKeys(line)
}

// checkText refuses bytes and escapes that stand for no character.
func checkText(raw []byte) error {
	if !utf8.Valid(raw) {
		return Errorf(Invalid, "is not valid UTF-8; convert the file to UTF-8")
	}
	if hasLoneSurrogate(raw) {
		return Errorf(Invalid, `holds half of a surrogate pair (such as \ud83d alone), which is no character`)
	}
	return nil
}

// checkKeys refuses JSON in which an object holds a key twice.
func checkKeys(raw []byte) error {
	if key, ok := duplicateKey(raw); ok {
		return Errorf(Invalid, "holds the key %q twice in one object; keep one of them", key)
	}
	return nil
}

// parseObject reads an object within a line that parseRoot has accepted.
func parseObject(raw []byte) (object, error) {
	o := splitObject(raw)
	if o == nil {
		return nil, Errorf(Invalid, "is not a JSON object")
	}
	return o, nil
}

// jsonReason says where JSON is broken, without Go's words for types.
func jsonReason(err error) string {
	switch e := err.(type) {
	case *json.SyntaxError:
		return ": " + strings.TrimPrefix(e.Error(), "json: ")
	default:
		return ""
	}
}

// take returns a key's value and forgets the key; nil where it is missing or null.
func (o object) take(key string) json.RawMessage {
	raw := o[key]
	delete(o, key)
	if bytes.Equal(raw, []byte("null")) {
		return nil
	}
	return raw
}

// into takes a key's value into v, which stays as it is where the key is missing.
func (o object) into(key string, v any) error {
	raw := o.take(key)
	if raw == nil {
		return nil
	}
	if readRaw(raw, v) != nil {
		return invalid(key, "has the wrong type: %.60s", raw)
	}
	return nil
}

// textKey is a key whose value is a string, and where the string goes.
type textKey struct {
	key string
	to  *string
}

// texts takes strings, none of which may hold a NUL: PostgreSQL cannot store one.
func (o object) texts(wanted ...textKey) error {
	for _, t := range wanted {
		if err := o.into(t.key, t.to); err != nil {
			return err
		}
		if err := checkNUL(t.key, *t.to); err != nil {
			return err
		}
	}
	return nil
}

func checkNUL(key, s string) error {
	if i := strings.IndexByte(s, 0); i >= 0 {
		return invalid(key, "holds a NUL character at offset %d; remove it", utf8.RuneCountInString(s[:i]))
	}
	return nil
}

func (o object) confidence() (*float64, error) {
	var p *float64
	if err := o.into("confidence", &p); err != nil {
		return nil, err
	}
	if p != nil && (*p < 0 || *p > 1) {
		return nil, invalid("confidence", "%g is not between 0 and 1", *p)
	}
	return p, nil
}

// keys that were not taken, sorted, so that the first error is always the same.
func (o object) keys() []string {
	keys := make([]string, 0, len(o))
	for key := range o {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// rest returns the keys that were not taken.
func (o object) rest() Extra {
	if len(o) == 0 {
		return nil
	}
	for key, raw := range o {
		o[key] = bytes.Clone(raw) // not with the whole line
	}
	return Extra(o)
}

// parseList reads an array; a missing one is nil, an empty one is not.
func parseList[T any](o object, key string, parse func(json.RawMessage) (T, error)) ([]T, error) {
	raw := o.take(key)
	if raw == nil {
		return nil, nil
	}
	items, ok := splitArray(raw)
	if !ok {
		return nil, invalid(key, "is not an array")
	}
	list := make([]T, len(items))
	for i, item := range items {
		v, err := parse(item)
		if err != nil {
			return nil, at(path(key, i), err)
		}
		list[i] = v
	}
	return list, nil
}

// hasLoneSurrogate finds \uD800–\uDFFF escapes without their other half, which
// encoding/json would silently replace.
func hasLoneSurrogate(raw []byte) bool {
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			return false
		}
		raw = raw[i:]
		switch {
		case surrogate(raw, "cdefCDEF"):
			return true
		case !surrogate(raw, "89abAB"):
			raw = raw[min(2, len(raw)):] // the escaped character may be a backslash
		case !surrogate(raw[6:], "cdefCDEF"):
			return true
		default:
			raw = raw[12:]
		}
	}
}

// surrogate says whether raw starts with \ud and one of the digits that mark a
// high or a low surrogate.
func surrogate(raw []byte, digits string) bool {
	return len(raw) >= 6 && raw[0] == '\\' && raw[1] == 'u' && (raw[2] == 'd' || raw[2] == 'D') &&
		strings.IndexByte(digits, raw[3]) >= 0
}

// duplicateKey returns a key that one object of valid JSON holds twice, at any
// depth: encoding/json would keep the last of the two.
func duplicateKey(raw []byte) (string, bool) {
	var open []map[string]bool // keys of the objects and arrays around i; an array has none
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '{', '[':
			open = append(open, nil)
		case '}', ']':
			open = open[:len(open)-1]
		case '"':
			start := i
			i = closingQuote(raw, i)
			if after := bytes.TrimLeft(raw[i+1:], " \t\r\n"); len(after) == 0 || after[0] != ':' {
				continue
			}
			key := string(raw[start+1 : i])
			if strings.Contains(key, `\`) {
				_ = json.Unmarshal(raw[start:i+1], &key) // it is valid
			}
			top := len(open) - 1
			if open[top][key] {
				return key, true
			}
			if open[top] == nil {
				open[top] = make(map[string]bool)
			}
			open[top][key] = true
		}
	}
	return "", false
}

// closingQuote returns where the string that starts at raw[i] ends.
func closingQuote(raw []byte, i int) int {
	for i++; raw[i] != '"'; i++ {
		if raw[i] == '\\' {
			i++
		}
	}
	return i
}
