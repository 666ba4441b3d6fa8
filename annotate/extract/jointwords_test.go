package extract

import (
	"math/rand/v2"
	"slices"
	"testing"

	"assay/annotate"
)

// What the joint table says is what each ranker says by itself, and a ranker without
// words gets nothing of its field's.
func TestJointWordsSayWhatRankersSay(t *testing.T) {
	field := annotate.BreachType
	m := &Model{Rankers: map[string]*Ranker{field + ofNarratives: {}}}
	for i, key := range []string{annotate.VictimType, field, annotate.BreachStart} {
		k := &Ranker{Columns: Columns(key)}
		k.Words = make([]float32, k.Columns<<WordBits)
		for j := range k.Words {
			k.Words[j] = float32((j*7+i*3)%11) / 4
		}
		m.Rankers[key] = k
	}
	shared := []Feature{{hashText("bank"), 0.5}, {hashText("hacked"), 0.25}, {hashText("laptop"), 2}}
	sums := m.say(shared)
	for _, key := range []string{annotate.VictimType, field, annotate.BreachStart} {
		k := m.Rankers[key]
		var alone [MaxColumns]float32
		k.addWords(&alone, shared)
		for c, got := range m.saidOf(k, sums) {
			if got != alone[1+c] {
				t.Errorf("%s, column %d: %g, want %g", key, c, got, alone[1+c])
			}
		}
	}
	narratives := m.rankerFor(&Problem{Ranker: field}, field)
	if said := m.saidOf(narratives, sums); said != nil {
		t.Errorf("a ranker of narratives, which has no words, is told %v", said)
	}
}

// The processor adds up rows as plain loops do, to the bit.
func TestRowsAreAddedAsPlainly(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for columns := 0; columns <= 24; columns += 4 {
		var rows [5][]float32
		for i := range rows {
			for range columns {
				rows[i] = append(rows[i], random.Float32()-0.5)
			}
		}
		sums, plain := rows[0], slices.Clone(rows[0])
		x := [4]float32{random.Float32(), -random.Float32(), random.Float32(), 0.3}
		addRows(sums, rows[1], rows[2], rows[3], rows[4], &x)
		addRowsPlainly(plain, rows[1], rows[2], rows[3], rows[4], &x)
		if !slices.Equal(sums, plain) {
			t.Errorf("rows of %d columns: %v, plainly %v", columns, sums, plain)
		}
	}
}
