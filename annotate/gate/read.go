package gate

import (
	"maps"
	"slices"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// Read takes in the rules of a TOML file, whose name is for messages. A key that
// is there replaces what the rules said before; slices and pins are added. The
// error is a [annotate.LineError]: no TOML, an unknown key, a value of the wrong
// type or out of range, or a rule that is weaker than the default without a reason.
func (r *Rules) Read(name string, data []byte) error {
	d, err := parseTOML(name, data)
	if err != nil {
		return err
	}
	r.Fields = maps.Clone(r.Fields)
	root := d.root()
	for _, read := range []func(*section) error{r.readGate, r.readAll, r.readEach, r.readFields, r.readSlices, r.readPins} {
		if err := read(root); err != nil {
			return err
		}
	}
	r.Sources = append(r.Sources, name)
	return root.rest()
}

// readGate reads how it is judged.
func (r *Rules) readGate(root *section) error {
	s, err := root.table("gate")
	if err != nil {
		return err
	}
	before := *r
	days, resamples, seed := int64(r.OldAfter.Hours()/24), int64(r.Resampling.N), int64(r.Resampling.Seed)
	values := int64(r.Resampling.MinValues)
	level, confident := &r.Resampling.Level, &r.Confident
	var reason string
	for _, err := range []error{
		s.bool("not_worse", &r.NotWorse), s.bool("evidence_not_worse", &r.EvidenceNotWorse),
		s.bool("confidence_not_worse", &r.ConfidenceNotWorse), s.bool("incidents_not_worse", &r.IncidentsNotWorse),
		s.bool("not_lost", &r.NotLost),
		s.whole("min_values", MinValues, 1_000_000, &values), s.rate("level", &level),
		s.whole("resamples", 200, 100_000, &resamples), s.whole("seed", 0, 1<<53, &seed),
		s.rate("confident", &confident), s.whole("old_after_days", 1, 36_500, &days),
		s.text("reason", &reason), s.rest(),
	} {
		if err != nil {
			return err
		}
	}
	if *level < 0.8 || *level > 0.999 {
		return s.errorf("level", "%g is not between 0.8 and 0.999", *level)
	}
	r.Resampling = score.Resampling{N: int(resamples), Seed: uint64(seed), Level: *level, MinValues: int(values)}
	r.Confident, r.OldAfter = *confident, time.Duration(days)*24*time.Hour
	return r.noteLoosened(s, reason, before.loosenedBy(*r))
}

// loosenedBy returns the keys of [gate] that are weaker in other rules than here.
func (r Rules) loosenedBy(o Rules) []string {
	var keys []string
	for _, rule := range []struct {
		key      string
		loosened bool
	}{
		{"not_worse", r.NotWorse && !o.NotWorse},
		{"evidence_not_worse", r.EvidenceNotWorse && !o.EvidenceNotWorse},
		{"confidence_not_worse", r.ConfidenceNotWorse && !o.ConfidenceNotWorse},
		{"incidents_not_worse", r.IncidentsNotWorse && !o.IncidentsNotWorse},
		{"not_lost", r.NotLost && !o.NotLost},
		{"min_values", o.Resampling.MinValues > r.Resampling.MinValues},
		{"level", o.Resampling.Level > r.Resampling.Level},
		{"old_after_days", o.OldAfter > r.OldAfter},
	} {
		if rule.loosened {
			keys = append(keys, rule.key)
		}
	}
	return keys
}

// noteLoosened keeps what was loosened with its reason, which must be there.
func (r *Rules) noteLoosened(s *section, reason string, keys []string) error {
	for _, key := range keys {
		if strings.TrimSpace(reason) == "" {
			return s.errorf(key, "is weaker than the default; say why in the same table, as %s = \"…\"", "reason")
		}
		r.Loosened = append(r.Loosened, Loosened{s.at(key), reason})
	}
	return nil
}

func (r *Rules) readAll(root *section) error {
	s, err := root.table("all")
	if err != nil {
		return err
	}
	if err := r.All.read(s); err != nil {
		return err
	}
	return s.rest()
}

func (l *Limits) read(s *section) error {
	for _, err := range []error{
		s.rate("f1", &l.F1), s.rate("evidence", &l.Evidence),
		s.rate("auto_accept_precision", &l.AutoAccept), s.rate("largest_drop", &l.LargestDrop),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// readEach reads what holds for every field by itself.
func (r *Rules) readEach(root *section) error {
	s, err := root.table("each")
	if err != nil {
		return err
	}
	if err := s.rate("largest_drop", &r.Each.LargestDrop); err != nil {
		return err
	}
	return s.rest()
}

func (r *Rules) readFields(root *section) error {
	fields, err := root.table("field")
	if err != nil {
		return err
	}
	for _, f := range annotate.Fields {
		if _, ok := fields.values[f.Key]; !ok {
			continue
		}
		s, err := fields.table(f.Key)
		if err != nil {
			return err
		}
		if err := r.readField(f.Key, s); err != nil {
			return err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(fields.values)) {
		return fields.errorf(key, "is not a field of schema %s", annotate.SchemaVersion)
	}
	return nil
}

func (r *Rules) readField(key string, s *section) error {
	rules, ok := r.Fields[key]
	if !ok {
		rules.NotWorse = true
	}
	var reason string
	for _, err := range []error{
		rules.read(s), s.bool("not_worse", &rules.NotWorse), s.text("reason", &reason), s.rest(),
	} {
		if err != nil {
			return err
		}
	}
	r.Fields[key] = rules
	var loosened []string
	if _, set := s.d.lines[s.at("not_worse")]; set && !rules.NotWorse {
		loosened = append(loosened, "not_worse")
	}
	if drop, each := rules.LargestDrop, r.Each.LargestDrop; drop != nil && each != nil && *drop > *each {
		loosened = append(loosened, "largest_drop")
	}
	return r.noteLoosened(s, reason, loosened)
}

func (r *Rules) readSlices(root *section) error {
	sections, err := root.tables("slice")
	if err != nil {
		return err
	}
	for _, s := range sections {
		var where string
		var rules SliceRules
		for _, err := range []error{s.text("where", &where), rules.read(s), s.rest()} {
			if err != nil {
				return err
			}
		}
		if rules.Where, err = score.ParsePredicate(where); err != nil {
			return s.errorf("where", "%s", err)
		}
		if rules.Limits == (Limits{}) {
			return s.errorf("where", "has no rule; add f1, evidence, auto_accept_precision or largest_drop")
		}
		r.Slices = append(r.Slices, rules)
	}
	return nil
}

func (r *Rules) readPins(root *section) error {
	sections, err := root.tables("pin")
	if err != nil {
		return err
	}
	for _, s := range sections {
		var pin annotate.Pin
		var incident int64
		for _, err := range []error{
			s.text("article", &pin.Article), s.whole("incident", 1, 1000, &incident),
			s.text("field", &pin.Field), s.text("note", &pin.Note), s.rest(),
		} {
			if err != nil {
				return err
			}
		}
		pin.Incident = int(incident)
		if err := pin.Validate(); err != nil {
			return s.pinError(err)
		}
		r.Pins = append(r.Pins, pin)
	}
	return nil
}

// pinError gives an error of a pin the line of the key that it names.
func (s *section) pinError(err error) error {
	key, message, ok := strings.Cut(err.Error(), ": ")
	if !ok {
		return s.errorf("article", "%s", err)
	}
	if _, there := s.d.lines[s.at(key)]; !there {
		return lineError(s.d.name, s.d.lines[s.path], s.at(key), "%s", message)
	}
	return s.errorf(key, "%s", message)
}
