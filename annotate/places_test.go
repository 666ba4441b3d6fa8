package annotate_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
)

func TestPlaces(t *testing.T) {
	code := regexp.MustCompile(`^[A-Z]{2}$|^US-[A-Z]{2}$`)
	territories := []annotate.Place{"US-AS", "US-GU", "US-MP", "US-PR", "US-UM", "US-VI"}
	var countries, states int
	byName := map[string][]annotate.Place{}
	for p, name := range annotate.Places() {
		if !code.MatchString(string(p)) {
			t.Errorf("%q is no code", p)
		}
		if name == "" || strings.TrimSpace(name) != name || strings.ContainsAny(name, "<>&\"") {
			t.Errorf("%s has the name %q", p, name)
		}
		byName[name] = append(byName[name], p)
		switch {
		case len(p) == 2:
			countries++
		case !slices.Contains(territories, p):
			states++
		}
	}
	if countries != 249 || states != 50+1 || len(annotate.Places()) != 249+51+len(territories) {
		t.Errorf("%d countries, want 249; %d states with DC, want 51; %d places", countries, states, len(annotate.Places()))
	}
	for name, places := range byName {
		// A territory is listed as a country and as part of the United States.
		isTerritory := slices.ContainsFunc(places, func(p annotate.Place) bool { return slices.Contains(territories, p) })
		if len(places) > 1 && !(isTerritory && len(places) == 2) {
			t.Errorf("%q is the name of %v", name, places)
		}
	}
	for _, p := range territories {
		if annotate.PlaceName(p) == "" || annotate.PlaceName(p) != annotate.PlaceName(p[3:]) {
			t.Errorf("%s is %q, and %s is %q", p, annotate.PlaceName(p), p[3:], annotate.PlaceName(p[3:]))
		}
	}
}

func TestPlaceName(t *testing.T) {
	for p, want := range map[annotate.Place]string{
		"US": "United States", "US-CA": "California", "US-DC": "District of Columbia", "GB": "United Kingdom",
		"US-GA": "Georgia", "GE": "Georgia (country)", "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo",
		"UK": "", "XX": "", "us": "", "": "", "CA-ON": "", "US-XX": "",
	} {
		if got := annotate.PlaceName(p); got != want {
			t.Errorf("PlaceName(%q) is %q, want %q", p, got, want)
		}
	}
}

func TestCurrencies(t *testing.T) {
	code := regexp.MustCompile(`^[A-Z]{3}$|^DASH$`)
	all := annotate.Currencies()
	for _, c := range all {
		if !code.MatchString(c) || !annotate.IsCurrency(c) {
			t.Errorf("%q is no currency", c)
		}
	}
	sorted := slices.Sorted(slices.Values(all))
	if len(slices.Compact(sorted)) != len(all) {
		t.Error("a currency is listed twice")
	}
	for _, c := range []string{"USD", "EUR", "GBP", "JPY", "BTC", "ETH", "XMR", "LTC", "BCH", "DASH", "ZEC"} {
		if !annotate.IsCurrency(c) {
			t.Errorf("%s is not taken", c)
		}
	}
	for _, c := range []string{"", " ", "usd", "US", "USDT", "$", "EUR FJD", "R", "XXX"} {
		if annotate.IsCurrency(c) {
			t.Errorf("%q is taken for a currency", c)
		}
	}
}
