package annotate_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// canonical parses a line and writes it again.
func canonical(t testing.TB, line string) string {
	t.Helper()
	r, err := annotate.ParseRecord([]byte(line))
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return string(r.AppendJSON(nil))
}

// TestCanonicalForm spells out the order of keys: every known key of every object,
// given in another order and with white space, beside unknown ones.
func TestCanonicalForm(t *testing.T) {
	const line = ` { "zz":1, "decisions":[{"at":"2026-11-21T11:04:00+01:00","by":"r2","bulk":true,"target":"d0","note":"n","evidence":[[0,3]],
		"to":"Fox Ltd","from":"Fox","act":"corrected","field":"victim","incident":"1","id":"d1","x":{"b":1,"a":2}}],
		"incidents":[{"absent":{"ransom_demand":0.99,"victim_type":1.0},"fields":{"ransom_demand":[{"value":{"currency":"USD","amount":2.2e7}}],
		"victim":[{"note":"n","confidence":0.980,"evidence":[[0,3],[4,6]],"value":"Fox","why":[]}],
		"individuals_affected":[{"value":{"qualifier":"exact","n":7}}]},"confidence":1,"id":"1","y":null}],
		"review":{"note":"ok","finished":"2026-11-21T10:04:00.500Z","extractor":"e","reviewer":"r2","mode":"assisted","k":true},
		"extractor":"builtin@1", "scope":["victim","breach_type"], "source":"s", "published":"2019-02", "text":"Fox lost <b>5</b>.",
		"title":"", "id":"a", "schema":"breach/1", "Aa":[1.50, {"z":1,"Y":2}] }`
	want := `{"schema":"breach/1","id":"a","text":"Fox lost <b>5</b>.","published":"2019-02","source":"s",` +
		`"scope":["victim","breach_type"],"extractor":"builtin@1",` +
		`"review":{"mode":"assisted","reviewer":"r2","extractor":"e","finished":"2026-11-21T10:04:00.5Z","note":"ok","k":true},` +
		`"incidents":[{"id":"1","confidence":1,"fields":{` +
		`"victim":[{"value":"Fox","evidence":[[0,3],[4,6]],"confidence":0.98,"note":"n","why":[]}],` +
		`"individuals_affected":[{"value":{"n":7,"qualifier":"exact"}}],` +
		`"ransom_demand":[{"value":{"amount":22000000,"currency":"USD"}}]},` +
		`"absent":{"victim_type":1,"ransom_demand":0.99},"y":null}],` +
		`"decisions":[{"id":"d1","incident":"1","field":"victim","act":"corrected","from":"Fox","to":"Fox Ltd","evidence":[[0,3]],` +
		`"note":"n","target":"d0","bulk":true,"by":"r2","at":"2026-11-21T10:04:00Z","x":{"a":2,"b":1}}],` +
		`"Aa":[1.5,{"Y":2,"z":1}],"zz":1}`
	if diff := cmp.Diff(want, canonical(t, line)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCanonicalEmpty tells not labelled from labelled without an incident, and
// leaves out what is null or empty.
func TestCanonicalEmpty(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"a"}`:                  `{"id":"a"}`,
		`{"id":"a","incidents":null}`: `{"id":"a"}`,
		`{"id":"a","incidents":[]}`:   `{"id":"a","incidents":[]}`,
		`{"id":"a","incidents":[{}]}`: `{"id":"a","incidents":[{"fields":{}}]}`,
		`{"id":"a","incidents":[{"fields":{"victim":[]},"absent":{"victim":null}}]}`:                                                                    `{"id":"a","incidents":[{"fields":{}}]}`,
		`{"id":"a","title":null,"text":null,"published":null,"source":null,"scope":null,"extractor":null,"review":null,"decisions":null,"schema":null}`: `{"id":"a"}`,
		`{"id":"a","scope":[],"decisions":[],"title":"","review":{}}`:                                                                                   `{"id":"a","review":{}}`,
		`{"id":"a","incidents":[{"fields":{"victim":[{"value":"x","evidence":[],"confidence":null,"note":""}]}}]}`:                                      `{"id":"a","incidents":[{"fields":{"victim":[{"value":"x"}]}}]}`,
		`{"id":"a","other":null,"Title":"kept, and no title"}`:                                                                                          `{"id":"a","Title":"kept, and no title","other":null}`,
	} {
		if diff := cmp.Diff(want, canonical(t, line)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

func TestCanonicalStrings(t *testing.T) {
	for written, want := range map[string]string{
		`<a href=\"x\">&amp;<\/a>`:  `<a href=\"x\">&amp;</a>`,
		`\u003c\u0026\u003e`:        `<&>`,
		`a\u2028b\u2029c`:           "a\u2028b\u2029c",
		`\b\f\n\r\t`:                `\b\f\n\r\t`,
		`\u0008\u000c\u000a`:        `\b\f\n`,
		`\u0001\u001F`:              `\u0001\u001f`,
		"\x7f":                      "\x7f",
		`\ud83d\ude00 \uD83D\uDE00`: "😀 😀",
		`\\ud83d`:                   `\\ud83d`,
		`\u00e9e\u0301`:             "ée\u0301",
	} {
		line := `{"id":"a","k` + written + `":"` + written + `"}`
		if got := canonical(t, line); got != `{"id":"a","k`+want+`":"`+want+`"}` {
			t.Errorf("%s became %s", line, got)
		}
	}
}

func TestCanonicalNumbers(t *testing.T) {
	for written, want := range map[string]string{
		"0": "0", "-0": "0", "-0.0": "0", "0e5": "0", "0.000": "0", "1.50": "1.5", "1.0": "1", "-1.0": "-1", "1e3": "1000", "1E+3": "1000",
		"100e-2": "1", "-25e-1": "-2.5", "0.10": "0.1", "123.4560": "123.456", "1e20": "100000000000000000000",
		"100000000000000000000": "100000000000000000000", "1e21": "1e+21", "1000000000000000000000": "1e+21", "1E400": "1e+400",
		"12.50e400": "1.25e+401", "0.000001": "0.000001", "1e-6": "0.000001", "1e-7": "1e-7", "0.00000012": "1.2e-7",
		"12345678901234567890123": "12345678901234567890123", "1234567890123456789012300": "1234567890123456789012300",
		"0.1234567890123456789012": "0.1234567890123456789012", "1234567890123456789012.5": "1.2345678901234567890125e+21",
		"10e1073741824": "1e+1073741825", "10e9223372036854775807": "10e9223372036854775807",
		"1e99999999999999999999": "1e99999999999999999999", "-1e-99999999999999999999": "-1e-99999999999999999999",
	} {
		got := canonical(t, `{"id":"a","n":`+written+`}`)
		if got != `{"id":"a","n":`+want+`}` {
			t.Errorf("%s became %s, want %s", written, got, want)
		}
		if again := canonical(t, got); again != got {
			t.Errorf("%s became %s, then %s", written, got, again)
		}
	}
}

// TestCanonicalNumberValue draws numbers in all spellings: the value stays what it
// is, and spellings of one value become one.
func TestCanonicalNumberValue(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		whole := rapid.StringMatching(`-?(0|[1-9][0-9]{0,25})`).Draw(rt, "whole")
		fraction := rapid.StringMatching(`(\.[0-9]{1,10})?`).Draw(rt, "fraction")
		exp := rapid.IntRange(-40, 40).Draw(rt, "exp")
		written := whole + fraction + "e" + strconv.Itoa(exp)
		got := strings.TrimSuffix(strings.TrimPrefix(canonical(t, `{"id":"a","n":`+written+`}`), `{"id":"a","n":`), "}")
		before, _ := new(big.Rat).SetString(written)
		after, ok := new(big.Rat).SetString(got)
		if !ok || before.Cmp(after) != 0 {
			rt.Fatalf("%s became %s", written, got)
		}
		shifted := whole + strings.TrimPrefix(fraction, ".") + "E" + strconv.Itoa(exp-max(0, len(fraction)-1))
		if trimmed := strings.TrimLeft(strings.TrimPrefix(shifted, "-"), "0"); strings.HasPrefix(trimmed, "E") || trimmed != strings.TrimPrefix(shifted, "-") {
			return // leading zeros are no JSON
		}
		if again := canonical(t, `{"id":"a","n":`+shifted+`}`); again != `{"id":"a","n":`+got+`}` {
			rt.Fatalf("%s became %s, but %s became %s", written, got, shifted, again)
		}
	})
}

// TestCanonicalFloat compares the form of confidences with encoding/json, whose
// numbers are ECMAScript's but for the zero in an exponent.
func TestCanonicalFloat(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := rapid.Float64Range(0, 1).Draw(rt, "p")
		r := annotate.Record{Incidents: []annotate.Incident{{Confidence: &p}}}
		want, _ := json.Marshal(p)
		if got := string(r.AppendJSON(nil)); got != `{"incidents":[{"confidence":`+string(want)+`,"fields":{}}]}` {
			rt.Fatalf("%s, want %s", got, want)
		}
	})
	p := math.Copysign(0, -1)
	r := annotate.Record{Incidents: []annotate.Incident{{Confidence: &p}}}
	if got := string(r.AppendJSON(nil)); got != `{"incidents":[{"confidence":0,"fields":{}}]}` {
		t.Errorf("negative zero: %s", got)
	}
}

// TestRecordRoundTrip writes records, reads them, scrambles them.
func TestRecordRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := drawRecord(rt)
		line := r.AppendJSON(nil)
		got, err := annotate.ParseRecord(line)
		if err != nil {
			rt.Fatalf("%s: %v", line, err)
		}
		if again := got.AppendJSON(nil); string(again) != string(line) {
			rt.Fatalf("not idempotent:\n%s\n%s", line, again)
		}
		if diff := cmp.Diff(r, got, cmpopts.EquateEmpty(), cmp.Comparer(equalJSON)); diff != "" {
			rt.Fatalf("%s (-want +got):\n%s", line, diff)
		}
		if scrambled := scramble(rt, line); canonical(t, scrambled) != string(line) {
			rt.Fatalf("%s\nbecame %s", scrambled, canonical(t, scrambled))
		}
		if strings.ContainsAny(string(line), "\n\r") {
			rt.Fatalf("%s is more than one line", line)
		}
		if b, err := json.Marshal(r); err != nil || canonical(t, string(b)) != string(line) {
			rt.Fatalf("json.Marshal gives %s, %v", b, err)
		}
	})
}

// equalJSON compares unknown values by what they say.
func equalJSON(a, b json.RawMessage) bool {
	x := annotate.Record{Extra: annotate.Extra{"k": a}}.AppendJSON(nil)
	y := annotate.Record{Extra: annotate.Extra{"k": b}}.AppendJSON(nil)
	return string(x) == string(y)
}

func TestAppendJSONAppends(t *testing.T) {
	r := annotate.Record{Article: annotate.Article{ID: "a"}}
	if got := string(r.AppendJSON([]byte("before\n"))); got != "before\n"+`{"id":"a"}` {
		t.Errorf("got %s", got)
	}
}

func FuzzRecord(f *testing.F) {
	for _, line := range []string{
		`{"id":"a","text":"Fox lost data.","incidents":[{"id":"1","fields":{"victim":[{"value":"Fox","evidence":[[0,3]]}]}}]}`,
		`{"id":"a","title":"T","text":"😀 é","scope":["victim"],"review":{"mode":"blind","finished":"2026-11-21T10:04:00+02:00"},"incidents":[]}`,
		`{"id":"a","incidents":[{"confidence":0.5,"fields":{"individuals_affected":[{"value":{"n":5,"qualifier":"about"},"confidence":1e-9}]},"absent":{"victim":1}}]}`,
		`{"id":"a","decisions":[{"id":"d","act":"undone","target":"c","at":"0001-01-01T00:00:00Z"},{"id":"e","act":"added","field":"ransom_demand","to":{"amount":5e0,"currency":"BTC"}}]}`,
		`{"id":"a","decisions":[{"id":"d","act":"finished","at":"9999-12-31T23:59:59-01:00"}]}`,
		`{"id":"a","x":[1E400,-0,"\ud83d\ude00",{"b":1,"a":null}],"\u0061b":"\\ud83d"}`,
		`{"id":"a","id":"b"}`, `{"id":"\ud83d"}`, `[]`, `{`, ``, "\ufeff{}",
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		r, err := annotate.ParseRecord(line)
		if err != nil {
			wantInvalid(t, err, "")
			return
		}
		first := r.AppendJSON(nil)
		again, err := annotate.ParseRecord(first)
		if err != nil {
			t.Fatalf("%q was read, and written as %q: %v", line, first, err)
		}
		if second := again.AppendJSON(nil); string(first) != string(second) {
			t.Fatalf("not idempotent:\n%q\n%q", first, second)
		}
		if r.ID != again.ID || r.Document() != again.Document() || len(r.Incidents) != len(again.Incidents) || len(r.Extra) != len(again.Extra) {
			t.Fatalf("%q lost something as %q", line, first)
		}
	})
}
