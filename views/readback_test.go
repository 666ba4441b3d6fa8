package views_test

import (
	"testing"

	"assay/annotate"
	"assay/views"
)

// incidentOf is an incident of values as people type them, by field.
func incidentOf(t *testing.T, values map[string][]string) *annotate.ReviewedIncident {
	t.Helper()
	fields := map[string][]annotate.Claim{}
	for key, texts := range values {
		f, ok := annotate.FieldOf(key)
		if !ok {
			t.Fatalf("no field %s", key)
		}
		for _, text := range texts {
			v, err := f.ParseText(text)
			if err != nil {
				t.Fatal(err)
			}
			fields[key] = append(fields[key], annotate.Claim{Value: v})
		}
	}
	return &annotate.Settled([]annotate.Incident{{ID: "1", Fields: fields}}).Incidents[0]
}

func TestReadback(t *testing.T) {
	for _, c := range []struct {
		values map[string][]string
		want   string
	}{
		{map[string][]string{"victim": {"Kaiser Permanente"}, "victim_location": {"US-WA"}, "data_location": {"email"},
			"breach_type": {"hacking_it_incident"}, "breach_start": {"XXXX-04-05"}, "individuals_affected": {"69589"}},
			"Kaiser Permanente, US-WA: email account hacked on 5 April, 69,589 people."},
		{map[string][]string{"victim": {"Lakeview"}, "data_location": {"email"}, "attack_vector": {"phishing"}, "breach_type": {"hacking_it_incident"},
			"breach_start": {"2024-04-03"}, "breach_end": {"2024-04-09"}, "individuals_affected": {"about 48000"},
			"data_types": {"name", "ssn", "clinical", "tax"}, "data_types_excluded": {"payment_card"}},
			"Lakeview: email account phished 3–9 April 2024, about 48,000 people, four kinds of data, one kind of data ruled out."},
		{map[string][]string{"victim": {"Acme"}, "attack_vector": {"ransomware", "software_vulnerability"}, "third_party": {"MOVEit"},
			"attacker": {"Some Crew"}, "breach_start": {"2023-05"}, "breach_end": {"2023-06-02"}, "ransom_demand": {"4 BTC"}},
			"Acme: ransomware and software vulnerability by Some Crew through MOVEit from May to 2 June 2023, ransom of 4 BTC."},
		{map[string][]string{"breach_type": {"hacking_it_incident"}, "breach_end": {"2023-06"}},
			"Unnamed victim: hacking / IT incident until June 2023."},
		{map[string][]string{"victim": {"Acme"}, "discovered": {"2019-01-02"}, "disclosed": {"2019-02"}, "reported_to": {"hhs", "law_enforcement"},
			"remedy": {"credit_monitoring", "call_center"}, "monitoring_months": {"12"}},
			"Acme: discovered on 2 January 2019, disclosed in February 2019, reported to HHS and law enforcement, 12 months of credit monitoring and call centre offered."},
		{map[string][]string{"victim": {"Acme"}, "data_location": {"laptop"}, "breach_start": {"2018-12-30"}, "breach_end": {"2019-01-02"}},
			"Acme: laptop from 30 December 2018 to 2 January 2019."},
		{map[string][]string{"victim": {"Acme"}}, "Acme."},
	} {
		if got := views.Readback(incidentOf(t, c.values)); got != c.want {
			t.Errorf("\n%s, not\n%s", got, c.want)
		}
	}
	if got, want := views.ReadbackAll(&annotate.Review{}), "No incident: the article is about no specific breach."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
