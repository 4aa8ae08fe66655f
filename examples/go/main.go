// Reads reports from standard input, one a line, into the generated types, and writes them again.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"

	"example.org/ogi-round-trip/ogi"
)

func main() {
	out := json.NewEncoder(os.Stdout)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		report, err := ogi.UnmarshalReport(lines.Bytes())
		if err != nil {
			log.Fatal(err)
		}
		if err := out.Encode(report); err != nil {
			log.Fatal(err)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
}
