package extract

import (
	_ "embed"
	"sync"
)

//go:embed default.model
var defaultFile []byte

// defaultModel is what make model learned last; a test reads it, so it is sound.
var defaultModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(defaultFile)
	if err != nil {
		panic("annotate/extract/default.model: " + err.Error() + "; make model trains it anew")
	}
	return m
})
