package store

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"

	"assay/annotate"
	"assay/annotate/score"
)

// storedScore is how the score of one article is kept: as JSON, which other
// programs can read too, deflated (RFC 1951) with a dictionary. Id, group and hash
// of the gold stand in the snapshot.
type storedScore struct {
	Mode       annotate.Mode     `json:"mode,omitempty"`
	Attributes map[string]string `json:"attributes,omitempty"`
	Alignment  []int             `json:"alignment"` // of each gold incident the proposed one, or -1
	Proposed   int               `json:"proposed"`
	Outcomes   []storedOutcome   `json:"outcomes,omitempty"`
}

type storedOutcome struct {
	Field            string       `json:"field"`
	Kind             score.Kind   `json:"kind"`
	GoldIncident     int          `json:"gold_incident"`
	ProposedIncident int          `json:"proposed_incident"`
	Gold             *storedClaim `json:"gold,omitempty"`
	Proposed         *storedClaim `json:"proposed,omitempty"`
}

// storedClaim is a claim as it stands in a record, but for unknown keys.
type storedClaim struct {
	Value      json.RawMessage `json:"value"`
	Evidence   [][2]int        `json:"evidence,omitempty"`
	Confidence *float64        `json:"confidence,omitempty"`
	Note       string          `json:"note,omitempty"`
	Extra      annotate.Extra  `json:"extra,omitempty"`
}

func encodeScore(a score.ArticleScore) ([]byte, error) {
	v := storedScore{a.Mode, a.Attributes, a.Record.Alignment, a.Record.Proposed, nil}
	for _, o := range a.Record.Outcomes {
		v.Outcomes = append(v.Outcomes, storedOutcome{
			o.Field, o.Kind, o.GoldIncident, o.ProposedIncident, encodeClaim(o.Gold), encodeClaim(o.Proposed)})
	}
	return json.Marshal(v)
}

func encodeClaim(c *annotate.Claim) *storedClaim {
	if c == nil {
		return nil
	}
	v := &storedClaim{annotate.ValueJSON(c.Value), nil, c.Confidence, c.Note, c.Extra}
	for _, s := range c.Evidence {
		v.Evidence = append(v.Evidence, [2]int{s.Start, s.End})
	}
	return v
}

func decodeScore(id string, data []byte) (a score.ArticleScore, err error) {
	var v storedScore
	if err := json.Unmarshal(data, &v); err != nil {
		return a, fmt.Errorf("stored score of article %s: %w", id, err)
	}
	a = score.ArticleScore{ID: id, Mode: v.Mode, Attributes: v.Attributes}
	a.Record = score.RecordScore{Article: id, Alignment: v.Alignment, Proposed: v.Proposed}
	a.Record.Outcomes = make([]score.Outcome, len(v.Outcomes))
	for i, o := range v.Outcomes {
		outcome := score.Outcome{Article: id, Field: o.Field, Kind: o.Kind,
			GoldIncident: o.GoldIncident, ProposedIncident: o.ProposedIncident}
		if outcome.Gold, err = decodeClaim(o.Field, o.Gold); err == nil {
			outcome.Proposed, err = decodeClaim(o.Field, o.Proposed)
		}
		if err != nil {
			return a, fmt.Errorf("stored score of article %s: %w", id, err)
		}
		a.Record.Outcomes[i] = outcome
	}
	return a, nil
}

func decodeClaim(field string, v *storedClaim) (*annotate.Claim, error) {
	if v == nil {
		return nil, nil
	}
	value, err := parseValue(field, string(v.Value))
	c := &annotate.Claim{Value: value, Confidence: v.Confidence, Note: v.Note, Extra: v.Extra}
	for _, s := range v.Evidence {
		c.Evidence = append(c.Evidence, annotate.Span{Start: s[0], End: s[1]})
	}
	return c, err
}

// dictionary holds what most scores hold, the most frequent last. What was
// deflated with it can only be inflated with it: it is never changed.
var dictionary = []byte(`monitoring_months ransom_demand third_party attacker data_location victim_location reported_to remedy ` +
	`credit_monitoring identity_protection law_enforcement state_attorney_general healthcare_provider hacking_it_incident ` +
	`unauthorized_access_disclosure network_server software_vulnerability stolen_credentials ` +
	`{"mode":"assisted","attributes":{"incidents":"1","length":"","mode":"blind","source":"","victim_type":"","year":"20"},"alignment":[0],"proposed":1,"outcomes":[` +
	`{"field":"individuals_affected","kind":"correct","gold_incident":0,"proposed_incident":0,"gold":{"value":{"n":100,"qualifier":"exact"},"evidence":[[12,34]]},"proposed":{"value":{"n":` +
	`,"field":"data_types_excluded","kind":"spurious","gold_incident":-1,"proposed_incident":0,"proposed":{"value":"` +
	`,"field":"discovered","kind":"missing","gold_incident":0,"proposed_incident":-1,"gold":{"value":"` +
	`,"field":"disclosed","kind":"incorrect","field":"breach_start","kind":"partial","field":"breach_end","field":"breach_type","field":"attack_vector","field":"victim_type",` +
	`{"field":"victim","kind":"correct","gold_incident":0,"proposed_incident":0,"gold":{"value":"","evidence":[[0,10]]},"proposed":{"value":"","evidence":[[0,10]],"confidence":0.9}},` +
	`{"field":"data_types","kind":"correct","gold_incident":0,"proposed_incident":0,"gold":{"value":"name","evidence":[[100,110]]},"proposed":{"value":"name","evidence":[[100,110]],"confidence":0.9}},`)

// deflater compresses one score after the other.
type deflater struct {
	buf bytes.Buffer
	w   *flate.Writer
}

func newDeflater() *deflater {
	d := &deflater{}
	d.w, _ = flate.NewWriterDict(&d.buf, flate.DefaultCompression, dictionary) // the level is valid
	return d
}

func (d *deflater) deflate(data []byte) ([]byte, error) {
	d.buf.Reset()
	d.w.Reset(&d.buf)
	if _, err := d.w.Write(data); err != nil {
		return nil, err
	}
	if err := d.w.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(d.buf.Bytes()), nil
}

func inflate(data []byte) ([]byte, error) {
	var out bytes.Buffer
	r := flate.NewReaderDict(bytes.NewReader(data), dictionary)
	if _, err := io.Copy(&out, r); err != nil {
		return nil, fmt.Errorf("stored score: %w", err)
	}
	return out.Bytes(), nil
}
