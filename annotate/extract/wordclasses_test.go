package extract

import "testing"

func TestWordClasses(t *testing.T) {
	classOf := func(word string) int32 {
		if slot := wordClasses().slot(hashText(word)); slot.round == wordClasses().round {
			return slot.at
		}
		return 0
	}
	for _, alike := range [][2]string{{"surgeons", "dentists"}, {"violinists", "pianists"}, {"stole", "robbed"}} {
		if a, b := classOf(alike[0]), classOf(alike[1]); a == 0 || a != b {
			t.Errorf("%s is of class %d, %s of %d", alike[0], a, alike[1], b)
		}
	}
	if a, b := classOf("surgeons"), classOf("violinists"); a == b {
		t.Errorf("surgeons and violinists are both of class %d", a)
	}
	for _, none := range []string{"the", "said", "xqzzy", ""} {
		if class := classOf(none); class != 0 {
			t.Errorf("%q is of class %d, want none", none, class)
		}
	}
}
