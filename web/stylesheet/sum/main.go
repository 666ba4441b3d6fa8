// Command sum records what web/static/app.css was built from. `make css` runs it in the module's root.
package main

import (
	"log"
	"os"

	"assay/web/stylesheet"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("stylesheet: ")
	sum, err := stylesheet.Sum(os.DirFS("."))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(stylesheet.SumFile, []byte(sum), 0o644); err != nil {
		log.Fatal(err)
	}
}
