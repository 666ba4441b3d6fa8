package score

import (
	"fmt"
	"strings"

	"assay/annotate"
)

// intn draws a number of [0, n): from a seed or from rapid.
type intn func(n int) int

func pick[T any](draw intn, list []T) T { return list[draw(len(list))] }

// names come in pairs and triples that fold to one, nearly one, or none.
var names = []string{
	"Harrow Valley Health", "the Harrow Valley Health, Inc.", "Harrow Valley Health’s", "HARROW VALLEY HEALTH (HVH)",
	"Harrow Valley Health System of Oregon", "Straßenbau Öst GmbH", "STRASSENBAU ÖST", "İzmir Kart A.Ş.", "izmir kart",
	"Lock & Dale Co.", "Lock and Dale", "Lock & Dale Company", "Pine+Moss L.L.C.", "pine+moss", "Pellworm P.C.",
	"A Better Clinic", "an ox", "The", "Company", "Inc.", "O'Hara's", "O’Hara", "Ｆｕｌｌ Ｗｉｄｔｈ Ltd", "𝔉raktur Labs",
	"cafe\u0301 nord", "café nord", "ΟΔΟΣ Labs", "οδος labs", "ᏣᎳᎩ Nation", "ꮳꮃꭹ nation", "snake_case corp", "№5 Bank", "co-op (north) limited",
	"Ünal Ltd. (formerly (Old) Ünal)", "Tally (open", "Acme(Co)Inc.Ltd", "ACME", "ınc ı", "Zorn's's", "  Zorn 's ", "B² Systems", "½ Way House plc",
}

// text holds every name once, so that evidence can point at it.
var text = func() string {
	var b strings.Builder
	for i, name := range names {
		fmt.Fprintf(&b, "Line %d 🙂 says that %s was hit.\n", i, name)
	}
	return b.String()
}()

var textLength = annotate.NewDocument("Title\n\n" + text).Len()

func drawRecord(draw intn, id string) annotate.Record {
	r := annotate.Record{Article: annotate.Article{ID: id, Title: "Title", Text: text}}
	r.Incidents = drawIncidents(draw)
	if draw(5) == 0 {
		for range 1 + draw(6) {
			r.Scope = append(r.Scope, annotate.Fields[draw(len(annotate.Fields))].Key)
		}
	}
	return r
}

func drawIncidents(draw intn) []annotate.Incident {
	list := make([]annotate.Incident, draw(5))
	for i := range list {
		list[i] = drawIncident(draw)
	}
	return list
}

func drawIncident(draw intn) annotate.Incident {
	incident := annotate.Incident{Fields: map[string][]annotate.Claim{}}
	for _, f := range annotate.Fields {
		n := draw(2)
		if f.Many {
			n = draw(5)
		}
		for range n {
			addValue(draw, incident, f, drawValue(draw, f))
		}
	}
	return incident
}

// addValue adds a claim with up to two spans; a value that is there already is
// not added, since records refuse it.
func addValue(draw intn, incident annotate.Incident, f annotate.Field, v annotate.Value) {
	claim := annotate.Claim{Value: v}
	for range draw(3) {
		start := draw(textLength - 30)
		claim.Evidence = append(claim.Evidence, annotate.Span{Start: start, End: start + 1 + draw(30)})
	}
	if f.Kind == annotate.KindName && draw(2) == 0 {
		claim.Evidence = append(claim.Evidence, spanOf(pick(draw, names)))
	}
	for _, c := range incident.Fields[f.Key] {
		if c.Value == v {
			return
		}
	}
	incident.Fields[f.Key] = append(incident.Fields[f.Key], claim)
}

func spanOf(name string) annotate.Span {
	doc := annotate.NewDocument("Title\n\n" + text)
	start := strings.Index(doc.Text(), "that "+name+" was") + len("that ")
	span, err := doc.FromBytes(start, start+len(name))
	if err != nil {
		panic(err)
	}
	return span
}

func drawValue(draw intn, f annotate.Field) annotate.Value {
	switch f.Kind {
	case annotate.KindName:
		return annotate.Name(pick(draw, names))
	case annotate.KindPlace:
		return pick(draw, []annotate.Place{"US", "US-OR", "GB", "DE"})
	case annotate.KindDate:
		return pick(draw, []annotate.Date{"2019", "2019-02", "2019-02-07", "2018-11", "XXXX-02-07"})
	case annotate.KindCount:
		n := pick(draw, []int64{1000, 1009, 1011, 70_000})
		return annotate.Count{N: n, Qualifier: pick(draw, append(annotate.Qualifiers, ""))}
	case annotate.KindMonths:
		return pick(draw, []annotate.Months{12, 24})
	case annotate.KindMoney:
		return annotate.Money{Amount: pick(draw, []float64{4, 0.5, 22e6}), Currency: pick(draw, []string{"BTC", "USD"})}
	}
	return annotate.Choice(pick(draw, f.Choices[:min(6, len(f.Choices))]).Key)
}
