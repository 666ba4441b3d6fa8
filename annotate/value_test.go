package annotate_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawValue draws a value that a field takes.
func drawValue(t *rapid.T, f annotate.Field) annotate.Value {
	switch f.Kind {
	case annotate.KindName:
		return annotate.Name(rapid.SampledFrom([]string{"Acme", "Zürich & Söhne", "Ö", "“Lost” <Foxes>", "O'Brien \\ Co.", "东方医院", "A B", "👩‍⚕️ Care"}).Draw(t, "name") +
			rapid.StringMatching(`[A-Za-z0-9.&-]{0,6}`).Draw(t, "tail"))
	case annotate.KindChoice:
		return annotate.Choice(rapid.SampledFrom(f.Choices).Draw(t, "choice").Key)
	case annotate.KindPlace:
		return rapid.SampledFrom([]annotate.Place{"US", "US-CA", "US-DC", "GB", "DE", "CI"}).Draw(t, "place")
	case annotate.KindDate:
		year := rapid.SampledFrom([]string{"2019", "XXXX", "2000"}).Draw(t, "year")
		month := fmt.Sprintf("-%02d", rapid.IntRange(1, 12).Draw(t, "month"))
		day := fmt.Sprintf("-%02d", rapid.IntRange(1, 28).Draw(t, "day"))
		forms := []string{"2019", year + month, year + month + day}
		return annotate.Date(rapid.SampledFrom(forms).Draw(t, "date"))
	case annotate.KindCount:
		return annotate.Count{N: rapid.Int64Range(0, 1<<53).Draw(t, "n"), Qualifier: rapid.SampledFrom(annotate.Qualifiers).Draw(t, "qualifier")}
	case annotate.KindMonths:
		return annotate.Months(rapid.IntRange(1, 1200).Draw(t, "months"))
	}
	amount := rapid.Float64Range(math.SmallestNonzeroFloat64, 1e15).Draw(t, "amount")
	return annotate.Money{Amount: amount, Currency: rapid.SampledFrom(annotate.Currencies()).Draw(t, "currency")}
}

// TestValueRoundTrip types every value as it is shown, and reads it back as it is
// stored.
func TestValueRoundTrip(t *testing.T) {
	for _, f := range annotate.Fields {
		t.Run(f.Key, rapid.MakeCheck(func(t *rapid.T) {
			v := drawValue(t, f)
			if v.Kind() != f.Kind {
				t.Fatalf("kind %s, want %s", v.Kind(), f.Kind)
			}
			if got, err := f.ParseText(" " + v.String() + "\n"); err != nil || got != v {
				t.Fatalf("ParseText(%q) is %#v, %v; want %#v", v, got, err, v)
			}
			raw := annotate.ValueJSON(v)
			if got, err := f.ParseJSON(raw); err != nil || got != v {
				t.Fatalf("ParseJSON(%s) is %#v, %v; want %#v", raw, got, err, v)
			}
		}))
	}
}

func TestParseText(t *testing.T) {
	for _, c := range []struct {
		field, text string
		want        annotate.Value
	}{
		{annotate.Victim, "  Harbor Point Clinic ", annotate.Name("Harbor Point Clinic")},
		{annotate.VictimType, "retail", annotate.Choice("retail")},
		{annotate.VictimLocation, "us-ca", annotate.Place("US-CA")},
		{annotate.VictimLocation, "gb", annotate.Place("GB")},
		{annotate.BreachStart, "xxxx-06-03", annotate.Date("XXXX-06-03")},
		{annotate.IndividualsAffected, "48,210", annotate.Count{N: 48210, Qualifier: annotate.Exact}},
		{annotate.IndividualsAffected, "48 210", annotate.Count{N: 48210, Qualifier: annotate.Exact}},
		{annotate.IndividualsAffected, "exactly 7", annotate.Count{N: 7, Qualifier: annotate.Exact}},
		{annotate.IndividualsAffected, "About 12,000", annotate.Count{N: 12000, Qualifier: annotate.About}},
		{annotate.IndividualsAffected, "~12000", annotate.Count{N: 12000, Qualifier: annotate.About}},
		{annotate.IndividualsAffected, "at least 500", annotate.Count{N: 500, Qualifier: annotate.AtLeast}},
		{annotate.IndividualsAffected, "> 500", annotate.Count{N: 500, Qualifier: annotate.AtLeast}},
		{annotate.IndividualsAffected, "up to 900", annotate.Count{N: 900, Qualifier: annotate.AtMost}},
		{annotate.IndividualsAffected, "at_most 900", annotate.Count{N: 900, Qualifier: annotate.AtMost}},
		{annotate.IndividualsAffected, "0", annotate.Count{N: 0, Qualifier: annotate.Exact}},
		{annotate.MonitoringMonths, "12", annotate.Months(12)},
		{annotate.RansomDemand, "22,000,000 usd", annotate.Money{Amount: 22e6, Currency: "USD"}},
		{annotate.RansomDemand, "0.5  BTC", annotate.Money{Amount: 0.5, Currency: "BTC"}},
	} {
		f, _ := annotate.FieldOf(c.field)
		if got, err := f.ParseText(c.text); err != nil || got != c.want {
			t.Errorf("%s %q: %#v, %v; want %#v", c.field, c.text, got, err, c.want)
		}
	}
}

func TestParseTextErrors(t *testing.T) {
	for _, c := range []struct{ field, text, want string }{
		{annotate.Victim, "  ", "Victim is empty"},
		{annotate.Victim, "two\nlines", "a name is one line of at most 1000 bytes"},
		{annotate.Victim, strings.Repeat("x", 1001), "a name is one line of at most 1000 bytes"},
		{annotate.BreachType, "hacking", `"hacking" is not a choice of breach_type; use one of hacking_it_incident, unauthorized_access_disclosure, theft, loss, improper_disposal, other`},
		{annotate.BreachType, "Theft", `"Theft" is not a choice`},
		{annotate.VictimLocation, "California", `"CALIFORNIA" is not a place; use a country such as GB or a US state such as US-CA`},
		{annotate.Disclosed, "yesterday", "is not an EDTF date"},
		{annotate.IndividualsAffected, "some", `"some" is not a count; write 48210, about 12000, at least 500 or at most 900`},
		{annotate.IndividualsAffected, "-5", "-5 is not a count of people"},
		{annotate.IndividualsAffected, "1.5", "is not a count"},
		{annotate.IndividualsAffected, "about", "is not a count"},
		{annotate.IndividualsAffected, "9007199254740993", "is not a count of people"},
		{annotate.IndividualsAffected, "99999999999999999999", "is not a count"},
		{annotate.MonitoringMonths, "a year", `"a year" is not a whole number of months`},
		{annotate.MonitoringMonths, "0", "0 is not a number of months between 1 and 1200"},
		{annotate.MonitoringMonths, "1201", "1201 is not a number of months between 1 and 1200"},
		{annotate.RansomDemand, "$22 million", `"$22 million" is not an amount; write 22000000 USD or 4 BTC`},
		{annotate.RansomDemand, "22000000", `"" is not a currency; use an ISO 4217 code such as USD, or BTC`},
		{annotate.RansomDemand, "5 AED AFN", `"AED AFN" is not a currency`},
		{annotate.RansomDemand, "0 USD", "0 is not an amount of money"},
		{annotate.RansomDemand, "-4 BTC", "-4 is not an amount of money"},
		{annotate.RansomDemand, "NaN USD", "NaN is not an amount of money"},
		{annotate.RansomDemand, "Inf USD", "+Inf is not an amount of money"},
		{annotate.RansomDemand, "1e16 USD", "1e+16 is not an amount of money"},
	} {
		f, _ := annotate.FieldOf(c.field)
		v, err := f.ParseText(c.text)
		wantInvalid(t, err, c.want)
		if v != nil {
			t.Errorf("%s %q is refused, and yet %#v", c.field, c.text, v)
		}
	}
}

func TestParseJSONErrors(t *testing.T) {
	for _, c := range []struct{ field, raw, want string }{
		{annotate.Victim, `7`, "7 is not a text"},
		{annotate.Victim, `null`, "null is not a text"},
		{annotate.Victim, `""`, "a name is one line"},
		{annotate.Victim, `"a\u0000b"`, "a name is one line"},
		{annotate.Victim, `"\ud83d"`, "holds half of a surrogate pair"},
		{annotate.Victim, "\"\xff\"", "is not valid UTF-8"},
		{annotate.Victim, `"a`, "is no JSON"},
		{annotate.VictimType, `"bakery"`, `"bakery" is not a choice of victim_type`},
		{annotate.VictimLocation, `"UK"`, `"UK" is not a place`},
		{annotate.Disclosed, `"2019-13"`, "has no month 13"},
		{annotate.Disclosed, `2019`, "2019 is not a text"},
		{annotate.MonitoringMonths, `"12"`, `"12" is not a whole number of months`},
		{annotate.MonitoringMonths, `1.5`, "1.5 is not a whole number of months"},
		{annotate.MonitoringMonths, `null`, "null is not a whole number of months"},
		{annotate.MonitoringMonths, `0`, "0 is not a number of months between 1 and 1200"},
		{annotate.IndividualsAffected, `5`, `5 is not a count; write {"n":48210,"qualifier":"exact"}`},
		{annotate.IndividualsAffected, `{}`, "is not a count"},
		{annotate.IndividualsAffected, `{"n":null}`, "is not a count"},
		{annotate.IndividualsAffected, `{"qualifier":"exact"}`, "is not a count"},
		{annotate.IndividualsAffected, `{"N":5}`, "is not a count"},
		{annotate.IndividualsAffected, `{"n":5,"Qualifier":"exact"}`, "is not a count"},
		{annotate.IndividualsAffected, `{"n":1,"foo":2}`, `{"n":1,"foo":2} is not a count`},
		{annotate.IndividualsAffected, `{"n":1,"n":2}`, `holds the key "n" twice in one object; keep one of them`},
		{annotate.IndividualsAffected, `{"n":"5"}`, "is not a count"},
		{annotate.IndividualsAffected, `{"n":5.5}`, "is not a count"},
		{annotate.IndividualsAffected, `{"n":-1}`, "-1 is not a count of people"},
		{annotate.IndividualsAffected, `{"n":5,"qualifier":"roughly"}`, `"roughly" is not a qualifier; use exact, about, at_least or at_most`},
		{annotate.IndividualsAffected, `{"n":5,"qualifier":7}`, "is not a count"},
		{annotate.RansomDemand, `"5 USD"`, `"5 USD" is not an amount; write {"amount":22000000,"currency":"USD"}`},
		{annotate.RansomDemand, `{"amount":5}`, `"" is not a currency`},
		{annotate.RansomDemand, `{"currency":"USD"}`, "is not an amount"},
		{annotate.RansomDemand, `{"Amount":5,"currency":"USD"}`, "is not an amount"},
		{annotate.RansomDemand, `{"amount":5,"currency":"USD","paid":true}`, "is not an amount"},
		{annotate.RansomDemand, `{"amount":-5,"currency":"USD"}`, "-5 is not an amount of money"},
		{annotate.RansomDemand, `{"amount":0,"currency":"USD"}`, "0 is not an amount of money"},
		{annotate.RansomDemand, `{"amount":1E400,"currency":"USD"}`, "is not an amount"},
		{annotate.RansomDemand, `{"amount":5,"currency":"usd"}`, `"usd" is not a currency`},
	} {
		f, _ := annotate.FieldOf(c.field)
		v, err := f.ParseJSON(json.RawMessage(c.raw))
		wantInvalid(t, err, c.want)
		if v != nil {
			t.Errorf("%s %s is refused, and yet %#v", c.field, c.raw, v)
		}
	}
}

func TestValueJSON(t *testing.T) {
	got := map[string]string{}
	for _, v := range []annotate.Value{
		annotate.Name("R&D <1>"), annotate.Choice("theft"), annotate.Place("US-CA"), annotate.Date("XXXX-02"),
		annotate.Count{N: 5}, annotate.Count{N: 48210, Qualifier: annotate.AtLeast}, annotate.Months(12),
		annotate.Money{Amount: 22e6, Currency: "USD"}, annotate.Money{Amount: 0.25, Currency: "BTC"},
	} {
		got[v.String()] = string(annotate.ValueJSON(v))
	}
	want := map[string]string{
		"R&D <1>": `"R&D <1>"`, "theft": `"theft"`, "US-CA": `"US-CA"`, "XXXX-02": `"XXXX-02"`,
		"5": `{"n":5}`, "at least 48210": `{"n":48210,"qualifier":"at_least"}`, "12": `12`,
		"22000000 USD": `{"amount":22000000,"currency":"USD"}`, "0.25 BTC": `{"amount":0.25,"currency":"BTC"}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := string(annotate.ValueJSON(nil)); got != "null" {
		t.Errorf("no value is %s", got)
	}
}
