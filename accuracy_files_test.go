package main

import (
	"encoding/json"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"

	"github.com/PuerkitoBio/goquery"
)

// printedEvaluation is what `assay evaluate --json` prints, as far as a page shows it.
type printedEvaluation struct {
	Records   int
	Strict    struct{ Micro map[string]*float64 }
	Fields    map[string]printedField
	Intervals struct {
		Fields []printedIntervals
		Micro  printedIntervals
	}
	Calibration struct {
		ECE  *float64
		Bins []struct {
			N              int
			Low, High      float64
			MeanConfidence float64 `json:"mean_confidence"`
			Precision      float64
		}
	}
	Risk       []printedRisk `json:"risk_coverage"`
	AutoAccept []struct {
		Field  string
		Target float64
		Share  *float64
	} `json:"auto_accept"`
}

type printedRisk struct {
	Confidence, Coverage, Risk float64
	Accepted                   int
}

type printedField struct {
	Gold, Correct, Partial, Incorrect, Missing, Spurious int
	Precision, Recall, F1                                *float64
}

type printedIntervals struct {
	Gold                  int
	Precision, Recall, F1 struct{ Value, Low, High *float64 }
}

// exportPair writes the gold of a store to files, all of it and by how it was made,
// and the proposals of the current version.
func exportPair(t *testing.T, s *store.Store) {
	t.Helper()
	if status, _ := printed(t, "snapshot", "export", "demo", "--db", "work.db", "--out", "gold.jsonl"); status != exitDone {
		t.Fatal("snapshot export: exit", status)
	}
	version, err := s.CurrentExtractor(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string][]byte{}
	for line := range strings.Lines(string(readFile(t, "gold.jsonl"))) {
		r, err := annotate.ParseRecord([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		mode := string(r.Review.Mode) + ".jsonl"
		lines[mode] = append(lines[mode], line...)
		a, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		incidents, err := s.ProposalsOf(t.Context(), a.Key, version)
		if err != nil {
			t.Fatal(err)
		}
		proposed := annotate.Record{Article: annotate.Article{ID: r.ID}, Extractor: version, Incidents: incidents}
		lines["proposals.jsonl"] = append(proposed.AppendJSON(lines["proposals.jsonl"]), '\n')
	}
	for name, text := range lines {
		if err := os.WriteFile(filepath.Clean(name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// evaluatedFiles runs the command on gold and the exported proposals.
func evaluatedFiles(t *testing.T, gold string) (out printedEvaluation) {
	t.Helper()
	status, text := printed(t, "evaluate", "--gold", gold, "--proposals", "proposals.jsonl", "--json")
	if status != exitDone {
		t.Fatalf("evaluate %s: exit %d", gold, status)
	}
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// leadsBrowser signs a lead in, and gets pages.
func leadsBrowser(t *testing.T, s *store.Store) func(path string) *goquery.Document {
	t.Helper()
	h, err := web.New(t.Context(), s, web.Config{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	lead, err := s.CreatePerson(t.Context(), store.NewPerson{Name: "Ada", Role: annotate.Lead})
	if err != nil {
		t.Fatal(err)
	}
	token, err := s.CreateLink(t.Context(), store.LinkSignIn, lead.ID, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Jar: jar}
	answer, err := client.PostForm(server.URL+views.LinkURL(token), nil)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return func(path string) *goquery.Document {
		answer, err := client.Get(server.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		doc, err := goquery.NewDocumentFromReader(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatal(path, answer.Status, err)
		}
		return doc
	}
}
