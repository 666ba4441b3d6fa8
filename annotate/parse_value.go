package annotate

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseText reads a value as a person types it: the form of [Value.String], with
// some liberty in counts ("about 12,000", "> 500") and in upper and lower case. The
// error is Invalid and says what the field takes.
func (f Field) ParseText(text string) (Value, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, Errorf(Invalid, "%s is empty", f.Label)
	}
	switch f.Kind {
	case KindCount:
		return parseCount(text)
	case KindMonths:
		n, err := strconv.Atoi(text)
		if err != nil {
			return nil, Errorf(Invalid, "%q is not a whole number of months", text)
		}
		return valueOrNil(Months(n), Months(n).check())
	case KindMoney:
		return parseMoney(text)
	case KindDate:
		return valueOrNil(ParseDate(strings.ToUpper(text)))
	}
	return f.textual(text)
}

// ParseJSON reads a value of the field as the interchange record holds it; the
// error is Invalid.
func (f Field) ParseJSON(raw json.RawMessage) (Value, error) {
	if err := checkText(raw); err != nil {
		return nil, err
	}
	if !json.Valid(raw) {
		return nil, Errorf(Invalid, "%.60s is no JSON", raw)
	}
	v, err := f.parseValue(raw)
	if err != nil {
		return nil, err
	}
	return valueOrNil(v, checkKeys(raw))
}

// parseValue reads a value within a line that parseRoot has accepted.
func (f Field) parseValue(raw json.RawMessage) (Value, error) {
	switch f.Kind {
	case KindMonths:
		var m *Months
		if json.Unmarshal(raw, &m) != nil || m == nil {
			return nil, Errorf(Invalid, "%.40s is not a whole number of months", raw)
		}
		return valueOrNil(*m, m.check())
	case KindCount:
		var n *int64
		var qualifier string
		if !parseStruct(raw, map[string]any{"n": &n, "qualifier": &qualifier}) || n == nil {
			return nil, Errorf(Invalid, `%.60s is not a count; write {"n":48210,"qualifier":"exact"}`, raw)
		}
		c := Count{*n, Qualifier(qualifier)}
		return valueOrNil(c, c.check())
	case KindMoney:
		var amount *float64
		var currency string
		if !parseStruct(raw, map[string]any{"amount": &amount, "currency": &currency}) || amount == nil {
			return nil, Errorf(Invalid, `%.60s is not an amount; write {"amount":22000000,"currency":"USD"}`, raw)
		}
		m := Money{*amount, currency}
		return valueOrNil(m, m.check())
	}
	if s, ok := plainString(raw); ok {
		return f.textual(s)
	}
	var s *string
	if json.Unmarshal(raw, &s) != nil || s == nil {
		return nil, Errorf(Invalid, "%.60s is not a text", raw)
	}
	return f.textual(*s)
}

// parseStruct reads an object that holds no other keys than those of into. A
// struct would not do: encoding/json matches its keys without regard to case.
func parseStruct(raw json.RawMessage, into map[string]any) bool {
	o, err := parseObject(raw)
	if err != nil {
		return false
	}
	for key, v := range into {
		if o.into(key, v) != nil {
			return false
		}
	}
	return len(o) == 0
}

// textual makes the value of a field whose JSON is a string.
func (f Field) textual(s string) (Value, error) {
	switch f.Kind {
	case KindChoice:
		if _, ok := f.Choice(s); !ok {
			return nil, Errorf(Invalid, "%q is not a choice of %s; use one of %s", s, f.Key, f.choiceList())
		}
		return Choice(s), nil
	case KindPlace:
		s = strings.ToUpper(s)
		if PlaceName(Place(s)) == "" {
			return nil, Errorf(Invalid, "%q is not a place; use a country such as GB or a US state such as US-CA", s)
		}
		return Place(s), nil
	case KindDate:
		return valueOrNil(ParseDate(s))
	case KindName:
		if strings.TrimSpace(s) == "" || strings.ContainsFunc(s, unicode.IsControl) || !utf8.ValidString(s) || len(s) > 1000 {
			return nil, Errorf(Invalid, "a name is one line of at most 1000 bytes")
		}
		return Name(s), nil
	}
	return nil, fmt.Errorf("field %s of kind %s is not textual", f.Key, f.Kind)
}

// valueOrNil keeps a failed parse from becoming a non-nil interface.
func valueOrNil[V Value](v V, err error) (Value, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}

var typedQualifiers = []struct {
	prefix    string
	qualifier Qualifier
}{
	{"exactly ", Exact}, {"exact ", Exact}, {"about ", About}, {"~", About},
	{"at least ", AtLeast}, {"at_least ", AtLeast}, {">", AtLeast},
	{"at most ", AtMost}, {"at_most ", AtMost}, {"up to ", AtMost}, {"<", AtMost},
}

func parseCount(text string) (Value, error) {
	c, rest := Count{Qualifier: Exact}, strings.ToLower(text)
	for _, q := range typedQualifiers {
		if after, ok := strings.CutPrefix(rest, q.prefix); ok {
			c.Qualifier, rest = q.qualifier, after
			break
		}
	}
	n, err := strconv.ParseInt(digits(rest), 10, 64)
	if err != nil {
		return nil, Errorf(Invalid, "%q is not a count; write 48210, about 12000, at least 500 or at most 900", text)
	}
	c.N = n
	return valueOrNil(c, c.check())
}

func parseMoney(text string) (Value, error) {
	amount, currency, _ := strings.Cut(text, " ")
	n, err := strconv.ParseFloat(digits(amount), 64)
	if err != nil {
		return nil, Errorf(Invalid, "%q is not an amount; write 22000000 USD or 4 BTC", text)
	}
	m := Money{n, strings.ToUpper(strings.TrimSpace(currency))}
	return valueOrNil(m, m.check())
}

// digits drops what separates thousands.
func digits(s string) string {
	return strings.NewReplacer(",", "", " ", "", "\u00a0", "", "\u202f", "").Replace(s)
}
