package extract

// afterDateline returns where a sentence goes on after "LONDON (Acme News) —",
// "TATUM FALLS, Wis. –" or "PUNE:", which name a place and a reporter and no subject.
func afterDateline(tokens []token, first, last int) int {
	if !tokens[first].has(upper) || len(tokens[first].norm) < 3 {
		return first
	}
	inside := false
	for i := first + 1; i < last && i < first+12; i++ {
		t := tokens[i]
		switch {
		case t.norm == "—" || t.norm == "–" || t.norm == "--" || t.norm == "-" || t.norm == ":" && !inside:
			return i + 1
		case t.norm == "(":
			inside = true
		case t.norm == ")":
			inside = false
		case inside || t.norm == "," || t.norm == "." || t.norm == "/" || t.has(capital) && t.has(letters) || t.has(number):
		default:
			return first
		}
	}
	return first
}
