package annotate_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

// TestFields writes the guidelines' tables out a second time: a field or a choice
// that changes must change here too, on purpose.
func TestFields(t *testing.T) {
	type row struct {
		key, group, cardinality, kind, comparator, choices string
	}
	const victimTypes = "healthcare_provider health_plan business_associate healthcare_clearinghouse government education finance retail technology nonprofit other"
	const dataTypes = "name address email_address phone_number date_of_birth ssn government_id medical_record_number clinical dates_of_service health_insurance payment_card bank_account billing tax credentials online_activity demographic employment biometric_photo other"
	want := []row{
		{"victim", "Who", "one", "name", "name/1", ""},
		{"victim_type", "Who", "one", "choice", "choice/1", victimTypes},
		{"victim_location", "Who", "one", "place", "choice/1", ""},
		{"third_party", "Who", "many", "name", "name/1", ""},
		{"attacker", "Who", "many", "name", "name/1", ""},
		{"breach_type", "How", "one", "choice", "choice/1", "hacking_it_incident unauthorized_access_disclosure theft loss improper_disposal other"},
		{"attack_vector", "How", "many", "choice", "choice/1", "phishing stolen_credentials ransomware malware software_vulnerability misconfiguration third_party insider_misuse tracking_technology misdelivery physical_theft loss improper_disposal"},
		{"data_location", "How", "many", "choice", "choice/1", "email network_server electronic_medical_record laptop desktop_computer other_portable_device paper_films other"},
		{"individuals_affected", "What", "one", "count", "count/1", ""},
		{"data_types", "What", "many", "choice", "choice/1", dataTypes},
		{"data_types_excluded", "What", "many", "choice", "choice/1", dataTypes},
		{"breach_start", "When", "one", "date", "date/1", ""},
		{"breach_end", "When", "one", "date", "date/1", ""},
		{"discovered", "When", "one", "date", "date/1", ""},
		{"disclosed", "When", "one", "date", "date/1", ""},
		{"reported_to", "After", "many", "choice", "choice/1", "hhs state_attorney_general law_enforcement data_protection_authority securities_regulator other_regulator"},
		{"remedy", "After", "many", "choice", "choice/1", "credit_monitoring identity_protection call_center password_reset compensation"},
		{"monitoring_months", "After", "one", "months", "choice/1", ""},
		{"ransom_demand", "After", "one", "money", "money/1", ""},
	}
	var got []row
	for _, f := range annotate.Fields {
		cardinality := "one"
		if f.Many {
			cardinality = "many"
		}
		var choices []string
		for _, o := range f.Choices {
			choices = append(choices, o.Key)
		}
		got = append(got, row{f.Key, string(f.Group), cardinality, string(f.Kind), string(f.Comparator), strings.Join(choices, " ")})
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(row{})); diff != "" {
		t.Errorf("the schema differs from the guidelines (-want +got):\n%s", diff)
	}
}

func TestFieldsAreComplete(t *testing.T) {
	keys, labels := map[string]bool{}, map[string]bool{}
	for _, f := range annotate.Fields {
		if f.Label == "" || keys[f.Key] || labels[f.Label] {
			t.Errorf("%s: key or label %q is empty or used twice", f.Key, f.Label)
		}
		keys[f.Key], labels[f.Label] = true, true
		if utf8.RuneCountInString(f.Guideline) < 40 || !strings.HasSuffix(f.Guideline, ".") {
			t.Errorf("%s: the guideline is no paragraph: %q", f.Key, f.Guideline)
		}
		if (f.Kind == annotate.KindChoice) != (len(f.Choices) > 0) {
			t.Errorf("%s of kind %s has %d choices", f.Key, f.Kind, len(f.Choices))
		}
		options := map[string]bool{}
		for _, o := range f.Choices {
			if o.Label == "" || options[o.Label] {
				t.Errorf("%s: the label %q of %s is empty or used twice", f.Key, o.Label, o.Key)
			}
			options[o.Label] = true
		}
	}
}

func TestFieldLookUp(t *testing.T) {
	var inGroups []string
	for _, g := range annotate.Groups {
		for _, f := range annotate.FieldsIn(g) {
			inGroups = append(inGroups, f.Key)
		}
	}
	var all []string
	for _, f := range annotate.Fields {
		all = append(all, f.Key)
		if got, ok := annotate.FieldOf(f.Key); !ok || got.Label != f.Label {
			t.Errorf("FieldOf(%q) is %q, %v", f.Key, got.Label, ok)
		}
	}
	if !slices.Equal(all, inGroups) {
		t.Errorf("groups hold %v, the schema %v: groups must stand together", inGroups, all)
	}
	if _, ok := annotate.FieldOf("Victim"); ok {
		t.Error("keys must match exactly")
	}
	if got := annotate.FieldsIn("Nowhere"); got != nil {
		t.Errorf("an unknown group has fields: %v", got)
	}
	f, _ := annotate.FieldOf(annotate.BreachType)
	if o, ok := f.Choice("theft"); !ok || o.Label != "Theft" {
		t.Errorf("Choice(theft) is %v, %v", o, ok)
	}
	if _, ok := f.Choice("Theft"); ok {
		t.Error("a label is no key")
	}
}
