package extract

// wordRole is what a word is to a value or a name, as a feature says it.
type wordRole struct {
	name string
	hash uint32
}

func wordRoleOf(name string) wordRole { return wordRole{name, hashText(name)} }

var (
	wordSays       = wordRoleOf("says")
	wordBegins     = wordRoleOf("begins")
	wordBefore     = wordRoleOf("before")
	wordAfter      = wordRoleOf("after")
	wordAround     = wordRoleOf("around")
	wordNearby     = wordRoleOf("near")
	wordInSentence = wordRoleOf("in the sentence")
	wordDates      = wordRoleOf("dates")
	wordLead       = wordRoleOf("lead")
	wordOfText     = wordRoleOf("the text says")
	wordEndsIn     = wordRoleOf("ends in")
	wordInTitle    = wordRoleOf("title")
)
