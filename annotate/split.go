package annotate

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// splitObject takes an object apart into the raw values of its keys, which share its
// bytes; nil where it is none. It looks for where values end, no more: what they are made
// of was found valid with the whole line, so that it need not be read again at each depth.
func splitObject(raw []byte) object {
	o := make(object)
	ok := split(raw, '{', '}', func(item []byte) bool {
		if len(item) == 0 || item[0] != '"' {
			return false
		}
		end := closingQuote(item, 0) + 1
		key, ok := plainString(item[:end])
		if !ok && json.Unmarshal(item[:end], &key) != nil {
			return false
		}
		rest := bytes.TrimLeft(item[end:], whitespace)
		if len(rest) == 0 || rest[0] != ':' {
			return false
		}
		o[key] = bytes.TrimLeft(rest[1:], whitespace)
		return true
	})
	if !ok {
		return nil
	}
	return o
}

// splitArray is splitObject for an array.
func splitArray(raw []byte) (items []json.RawMessage, ok bool) {
	ok = split(raw, '[', ']', func(item []byte) bool {
		items = append(items, item)
		return true
	})
	return items, ok
}

const whitespace = " \t\r\n"

// split calls fn with what stands between the commas of an object or array of valid JSON.
// It says whether it was one, and fn always returned true.
func split(raw []byte, open, end byte, fn func(item []byte) bool) bool {
	raw = bytes.Trim(raw, whitespace)
	if len(raw) < 2 || raw[0] != open || raw[len(raw)-1] != end {
		return false
	}
	raw = bytes.TrimLeft(raw[1:len(raw)-1], whitespace)
	depth, start := 0, 0
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '"':
			i = closingQuote(raw, i)
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',':
			if depth == 0 {
				if !fn(bytes.Trim(raw[start:i], whitespace)) {
					return false
				}
				start = i + 1
			}
		}
	}
	return len(raw) == 0 || fn(bytes.Trim(raw[start:], whitespace))
}

// plainString reads a string of valid JSON that holds no escape; false where it is
// something else.
func plainString(raw []byte) (string, bool) {
	if len(raw) < 2 || raw[0] != '"' || bytes.IndexByte(raw, '\\') >= 0 {
		return "", false
	}
	return string(raw[1 : len(raw)-1]), true
}

// readRaw reads a value of valid JSON, as json.Unmarshal does: what records are full of,
// without its detours.
func readRaw(raw []byte, v any) error {
	switch to := v.(type) {
	case *string:
		if s, ok := plainString(raw); ok {
			*to = s
			return nil
		}
	case **float64:
		if len(raw) > 0 && (raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9') {
			p, err := strconv.ParseFloat(string(raw), 64)
			*to = &p
			return err
		}
	}
	return json.Unmarshal(raw, v)
}
