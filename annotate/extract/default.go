package extract

import (
	_ "embed"
	"sync"
)

//go:embed default.model
var defaultFile []byte

// Default returns the model that ships, what make model learned last. One of an older
// version is as good as none, nil, until make model trains it anew; a test says so.
func Default() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(defaultFile)
	if err != nil {
		return nil
	}
	return m
})
