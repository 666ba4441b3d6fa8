package extract

// pastCopulas are the forms of "to be" that tell where somebody was.
var pastCopulas = set("was were been")

// presence says whether a form of "to be" tells that somebody or something was inside a
// machine: "a third party was on its network", "the pixel had been on the site".
func (s *scope) presence(i int, sentence sentence) bool {
	if i < 0 || !pastCopulas.holds(s.token(i)) {
		return false
	}
	for j := i + 1; j < min(i+3, sentence.last); j++ {
		if insideWords.holds(s.token(j)) {
			return s.norm(j+1) == "there" || s.wordNear(j+1, min(j+6, sentence.last), machineWords)
		}
	}
	return false
}

var insideWords = set("on in inside within at through into")
