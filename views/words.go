package views

import (
	"fmt"
	"strconv"

	"assay/annotate"
)

// HTMXConfig switches off what the content security policy forbids, keeps no
// article in the browser's history, and swaps the answer to a failed validation.
const HTMXConfig = `{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}`

// Number0 writes a whole number for an attribute, without separators.
func Number0[T ~int | ~int64](n T) string { return strconv.FormatInt(int64(n), 10) }

// share writes part of whole as hundredths, "–" where there is nothing yet.
func share(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f %%", 100*float64(part)/float64(whole))
}

func roleLabel(r annotate.Role) string {
	if r == annotate.Lead {
		return "lead"
	}
	return "reviewer"
}

func otherRole(r annotate.Role) annotate.Role {
	if r == annotate.Lead {
		return annotate.Reviewer
	}
	return annotate.Lead
}

func personState(p annotate.Person) string {
	switch {
	case !p.Active:
		return "deactivated"
	case p.Scripted:
		return "played by a script"
	case !p.SignedUp:
		return "invited, has not set a password"
	}
	return "active since " + Day(p.Created)
}
