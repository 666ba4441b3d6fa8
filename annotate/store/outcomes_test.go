package store

import (
	"encoding/hex"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/score"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// storedBefore is a score as a database holds it. It must be read for ever.
const storedBefore = "" +
	"aa462f05508b0f7899e09c9f585ca2e0939a929e5a845c1c1899a01708863aba862865821159650222b911157a98e91e9c974d0c8d882c" +
	"140ccd6375a24d0c744c4c410195975f02f2754946aa42724e665e66b27ab1424ca981817172797e514a3198090ee78a92a244905d29a9" +
	"c5d9a038cf2ca954aac553b898181a19a23a283129bf14ec20d4c83146495fe8190267b180bde8c1562c441dde5394999ca1f0a8618e53" +
	"625ef6a386b90a1fe6cf6c52c26b2fb50a3ddc96c7d602020000ffff"

// theScore is what storedBefore holds.
func theScore() score.ArticleScore {
	gold := &annotate.Claim{Value: annotate.Count{N: 4120, Qualifier: annotate.Exact}, Note: "the clinic's <words>",
		Evidence: []annotate.Span{{Start: 12, End: 17}, {Start: 40, End: 45}}, Extra: annotate.Extra{"desk": []byte(`"city"`)}}
	proposed := &annotate.Claim{Value: annotate.Count{N: 4121, Qualifier: annotate.About}, Confidence: annotate.Confidence(0.1 + 0.2)}
	name := &annotate.Claim{Value: annotate.Name("Zürich “Bank” 🙂")}
	return score.ArticleScore{ID: "a", Mode: annotate.Blind, Attributes: map[string]string{"year": "2024", "source": "Coast Ledger"},
		Record: score.RecordScore{Article: "a", Alignment: []int{1, -1}, Proposed: 2, Outcomes: []score.Outcome{
			{Article: "a", Field: annotate.IndividualsAffected, Kind: score.Partial, GoldIncident: 0, ProposedIncident: 1, Gold: gold, Proposed: proposed},
			{Article: "a", Field: annotate.Victim, Kind: score.Missing, GoldIncident: 1, ProposedIncident: -1, Gold: name},
			{Article: "a", Field: annotate.Victim, Kind: score.Spurious, GoldIncident: -1, ProposedIncident: 0, Proposed: name},
		}}}
}

func TestStoredScoresAreReadForEver(t *testing.T) {
	deflated, err := hex.DecodeString(storedBefore)
	if err != nil {
		t.Fatal(err)
	}
	data, err := inflate(deflated)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decodeScore("a", data)
	if diff := cmp.Diff(theScore(), got, cmpopts.EquateEmpty()); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
}

func TestScoresComeBack(t *testing.T) {
	d := newDeflater()
	for _, a := range []score.ArticleScore{theScore(), {ID: "empty", Record: score.RecordScore{Article: "empty"}}, theScore()} {
		data, err := encodeScore(a)
		if err != nil {
			t.Fatal(err)
		}
		deflated, err := d.deflate(data)
		if err != nil {
			t.Fatal(err)
		}
		inflated, err := inflate(deflated)
		if err != nil || string(inflated) != string(data) {
			t.Fatalf("%v: %s, want %s", err, inflated, data)
		}
		got, err := decodeScore(a.ID, inflated)
		if diff := cmp.Diff(a, got, cmpopts.EquateEmpty()); diff != "" || err != nil {
			t.Errorf("%v\n%s", err, diff)
		}
	}
}

// TestBrokenScores: what nobody can have stored is the fault of the database, not
// of who asks.
func TestBrokenScores(t *testing.T) {
	if _, err := inflate([]byte("no deflated data")); err == nil {
		t.Error("inflated what was not deflated")
	}
	for _, data := range []string{`{`, `{"outcomes":[{"field":"colour","gold":{"value":"red"}}]}`,
		`{"outcomes":[{"field":"breach_start","gold":{"value":"someday"}}]}`} {
		_, err := decodeScore("a-7", []byte(data))
		if err == nil || annotate.KindOf(err) != annotate.Internal || !strings.Contains(err.Error(), "a-7") {
			t.Errorf("%s: %v", data, err)
		}
	}
}
