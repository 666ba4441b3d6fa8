package extract_test

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

func TestModelFileReadsBackTheSame(t *testing.T) {
	m := emptyModel()
	m.Note = "3 records"
	m.Rankers[annotate.VictimType].Weights[7] = 0.5
	file := m.Bytes()
	read, err := extract.ReadModel(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(read.Bytes(), file) || read.Note != m.Note {
		t.Error("a model that was read and written is another")
	}
}

// Models were packed once; databases keep them.
func TestPackedModelFileIsRead(t *testing.T) {
	file := emptyModel().Bytes()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(file)
	_ = z.Close()
	read, err := extract.ReadModel(packed.Bytes())
	if err != nil || !bytes.Equal(read.Bytes(), file) {
		t.Errorf("a packed model is another, or none: %v", err)
	}
	if _, err := extract.ReadModel(packed.Bytes()[:packed.Len()/2]); annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), "is a broken model") {
		t.Errorf("half a packed model: %v", err)
	}
}

// emptyModel adds nothing to the rules.
func emptyModel() *extract.Model {
	m := &extract.Model{Rankers: map[string]*extract.Ranker{}, Calibration: map[string][]float32{}}
	for _, key := range extract.Rankers() {
		m.Rankers[key] = &extract.Ranker{Bits: 4, Weights: make([]float32, 16), Threshold: 0.5}
	}
	return m
}

func TestTheBuiltInModelIsOfThisVersion(t *testing.T) {
	if extract.New().TrainedOn() == "" {
		t.Error("annotate/extract/default.model is of another version; make model trains it anew")
	}
}

func TestOtherFilesAreNoModels(t *testing.T) {
	file := emptyModel().Bytes()
	var other bytes.Buffer
	z := gzip.NewWriter(&other)
	_, _ = z.Write([]byte("something that is much longer than a checksum and packed as a model is"))
	_ = z.Close()
	for _, c := range []struct {
		name string
		file []byte
		says string
	}{
		{"an empty file", nil, "is not a model"},
		{"a text", []byte(`{"id":"a"}`), "is not a model"},
		{"another packed file", other.Bytes(), "is not a model"},
		{"half a model", file[:len(file)/2], "is a broken model"},
	} {
		_, err := extract.ReadModel(c.file)
		if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: the error is %v, want Invalid with %q", c.name, err, c.says)
		}
	}
}

func TestVersionNamesRulesAndModel(t *testing.T) {
	versions := map[string]bool{}
	read, err := extract.ReadModel(emptyModel().Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range []*extract.Extractor{extract.NewRules(), extract.NewWith(read)} {
		versions[e.Version()] = true
	}
	if len(versions) != 2 {
		t.Errorf("two extractors have the versions %v", versions)
	}
}

func TestExplanationNamesWinnersAndLosers(t *testing.T) {
	a := annotate.Article{ID: "a1", Title: "Clinic hacked", Text: clinicStory, Published: "2021-07-15"}
	for _, e := range []*extract.Extractor{extract.NewRules(), extract.NewWith(emptyModel())} {
		got := e.Explain(a)
		for _, want := range []string{"a1 by " + e.Version(), "won  primary victim: Harrow Valley Clinic", "won  attack_vector: phishing", "lost individuals_affected: about 14000"} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in the explanation:\n%s", want, got)
			}
		}
	}
}

func TestNarrativesTeachTheirOwnRankerAlone(t *testing.T) {
	for _, key := range extract.NarrativeRankers() {
		field, _, _ := strings.Cut(key, " in ")
		narrative, press := extract.Problem{Ranker: field}, extract.Problem{Ranker: field, Press: true}
		if !extract.Teaches(key, &narrative) || extract.Teaches(key, &press) {
			t.Errorf("%q does not learn from narratives alone", key)
		}
		if extract.Teaches(field, &narrative) || !extract.Teaches(field, &press) {
			t.Errorf("%q does not learn from the press alone", field)
		}
	}
	if !extract.Teaches(annotate.DataTypes, &extract.Problem{Ranker: annotate.DataTypes}) {
		t.Error("a field without a ranker for narratives does not learn from them")
	}
}
