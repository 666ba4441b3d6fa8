package score

import "testing"

func TestFoldName(t *testing.T) {
	for _, tc := range []struct{ name, want string }{
		{"Harrow Valley Health", "harrow valley health"},
		{"The Harrow Valley Health, Inc.", "harrow valley health"},
		{"Harrow Valley Health's", "harrow valley health"},
		{"Harrow Valley Health’s clinic", "harrow valley health clinic"},
		{"O'Shea Motors", "o shea motors"},
		{"Harrow Valley (HVH) Health", "harrow valley health"},
		{"Tally (open", "tally open"},
		{"Tally (one\nline)", "tally one line"},
		{"Ünal (formerly (Old) Ünal)", "ünal ünal"},
		{"Lock & Dale Co.", "lock & dale"},
		{"Pine+Moss L.L.C.", "pine+moss"},
		{"Pellworm P.C.", "pellworm"},
		{"Cobalt Corporate", "cobalt corporate"},
		{"co-op north", "op north"},
		{"Straßenbau GmbH", "strassenbau"},
		{"ΟΔΟΣ", "οδοσ"},
		{"ınc. kart", "kart"},
		{"Ｆｕｌｌ", "ｆｕｌｌ"},
		{"cafe\u0301 nord", "cafe nord"}, // a combining mark is not part of a word
		{"snake_case", "snake_case"},
		{"№5 Bank ½", "5 bank ½"},
		{"a an the", "an the"},
		{"The", "the"},
		{"Company, Inc.", ""},
		{"’s", ""},
	} {
		if got := foldName(tc.name); got != tc.want {
			t.Errorf("foldName(%q) = %q, want %q", tc.name, got, tc.want)
		}
	}
}

// x/text swaps the two cases of Cherokee; folding must make them one.
func TestFoldNameMakesBothCasesOne(t *testing.T) {
	for _, pair := range [][2]string{{"ᏣᎳᎩ", "ꮳꮃꭹ"}, {"Ᏸ", "ᏸ"}, {"STRASSE", "Straße"}, {"ÖST", "öst"}} {
		if a, b := foldName(pair[0]), foldName(pair[1]); a != b || a == "" {
			t.Errorf("%q folds to %q, %q to %q", pair[0], a, pair[1], b)
		}
	}
}
