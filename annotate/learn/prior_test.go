package learn_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/learn"
)

// notPhishing is a model that has learned that such articles do not speak of phishing.
func notPhishing(t *testing.T) *extract.Model {
	return train(t, townBanks(func(*annotate.Record) {}), learn.Options{Uncalibrated: true, L2: 0.05, HalfTrust: 0.1})
}

func TestWhatGoldDoesNotSpeakOfStaysAsInThePrior(t *testing.T) {
	of := townBanks(func(r *annotate.Record) { r.Scope = []string{annotate.Victim} })
	if anew := phishingLearned(t, of, learn.Options{}); anew < 0.5 {
		t.Fatalf("without a prior phishing has %.2f, want at least 0.5: the rules propose it", anew)
	}
	if kept := phishingLearned(t, of, learn.Options{Prior: notPhishing(t)}); kept > 0.3 {
		t.Errorf("phishing has %.2f, want at most 0.3, as the prior had learned", kept)
	}
}

func TestGoldCorrectsThePrior(t *testing.T) {
	stated := townBanks(func(r *annotate.Record) {
		r.Incidents[0].Fields[annotate.AttackVector] = []annotate.Claim{{Value: annotate.Choice("phishing")}}
	})
	if p := phishingLearned(t, stated, learn.Options{Prior: notPhishing(t)}); p < 0.7 {
		t.Errorf("phishing has %.2f where all gold states it, want at least 0.7", p)
	}
}
