package annotate_test

import (
	"testing"

	"assay/annotate"
)

func TestMayLead(t *testing.T) {
	for p, want := range map[annotate.Person]bool{
		{Role: annotate.Lead, Active: true}:     true,
		{Role: annotate.Lead}:                   false,
		{Role: annotate.Reviewer, Active: true}: false,
		{Active: true}:                          false,
	} {
		if p.MayLead() != want {
			t.Errorf("%+v may lead: %v", p, !want)
		}
	}
}
