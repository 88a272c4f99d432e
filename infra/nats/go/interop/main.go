// Runs every operation of the Go client against whatever proxy serves the application, and prints what came of each,
// one JSON object a line. It is the Go side of the interoperability tests.
//
// usage: interop suite | interop listen
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/CyCoreSystems/ari-proxy/v5/client"
	"github.com/CyCoreSystems/ari/v5"
	"github.com/inconshreveable/log15"
)

const patience = 10 * time.Second

var printing sync.Mutex

// line is what came of one operation, or one event.
type line struct {
	Kind   string      `json:"kind"`
	Error  string      `json:"error"`
	Result interface{} `json:"result,omitempty"`
}

func report(kind string, result interface{}, err error) {
	l := line{Kind: kind, Result: result}
	if err != nil {
		l.Error = err.Error()
	}
	text, err := json.Marshal(l)
	if err != nil {
		text = []byte(fmt.Sprintf(`{"kind":%q,"error":%q}`, kind, "unprintable: "+err.Error()))
	}
	printing.Lock()
	defer printing.Unlock()
	fmt.Println(string(text))
}

func done(kind string, err error) { report(kind, nil, err) }

func main() {
	client.DefaultRequestTimeout = patience
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	log := log15.New()
	log.SetHandler(log15.LvlFilterHandler(log15.LvlCrit, log15.StderrHandler))
	cl, err := client.New(ctx, client.WithApplication(os.Getenv("ARI_APPLICATION")),
		client.WithURI(os.Getenv("MESSAGEBUS_URL")), client.WithLogger(log))
	if err != nil {
		done("connect", err)
		os.Exit(1)
	}
	for end := time.Now().Add(patience); !cl.Connected() && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	report("connect", cl.Connected(), nil)
	if len(os.Args) > 1 && os.Args[1] == "listen" {
		listen(ctx, cl)
		return
	}
	s := &suite{cl: cl, app: os.Getenv("ARI_APPLICATION")}
	s.run()
	done("end", nil)
}

// listen prints every call that comes to this client, until its standard input ends.
func listen(ctx context.Context, cl ari.Client) {
	go func() {
		err := client.Listen(ctx, cl, func(h *ari.ChannelHandle, e *ari.StasisStart) {
			report("call", h.Key(), nil)
		})
		if err != nil {
			done("call", err)
		}
	}()
	var any [1]byte
	for {
		if _, err := os.Stdin.Read(any[:]); err != nil {
			return
		}
	}
}

var errTimeout = fmt.Errorf("no event within %s", patience)
