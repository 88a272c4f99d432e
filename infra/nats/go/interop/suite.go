package main

import (
	"time"

	"github.com/CyCoreSystems/ari/v5"
)

type suite struct {
	cl   ari.Client
	app  string
	node *ari.Key
}

func (s *suite) key(kind, id string) *ari.Key {
	return ari.NewKey(kind, id, ari.WithApp(s.app), ari.WithNode(s.node.Node))
}

func (s *suite) run() {
	s.node = ari.NewKey("", "", ari.WithApp(s.app))
	info, err := s.cl.Asterisk().Info(s.node)
	report("AsteriskInfo", info, err)
	if err != nil {
		return
	}
	s.node.Node = info.SystemInfo.EntityID
	events := s.cl.Bus().Subscribe(s.node, ari.Events.All)
	go printEvents("event", events)
	dialog := s.cl.Bus().Subscribe(ari.DialogKey("interop"), ari.Events.All)
	go printEvents("dialogevent", dialog)
	s.asterisk()
	s.applications()
	s.states()
	channel := s.channels()
	if channel != nil {
		s.media(channel)
		s.bridges(channel)
		s.ends(channel)
	}
	time.Sleep(500 * time.Millisecond)
}

func printEvents(kind string, events ari.Subscription) {
	for e := range events.Events() {
		report(kind, map[string]interface{}{"type": e.GetType(), "keys": e.Keys()}, nil)
	}
}

func (s *suite) asterisk() {
	a := s.cl.Asterisk()
	variable := s.key(ari.VariableKey, "INTEROP")
	done("AsteriskVariableSet", a.Variables().Set(variable, "a<b>&c"))
	value, err := a.Variables().Get(variable)
	report("AsteriskVariableGet", value, err)

	log := s.key(ari.LoggingKey, "interop")
	_, err = a.Logging().Create(log, "notice,warning")
	done("AsteriskLoggingCreate", err)
	keys, err := a.Logging().List(s.node)
	report("AsteriskLoggingList", keys, err)
	report("AsteriskLoggingGet", a.Logging().Get(log).Key(), nil)
	logData, err := a.Logging().Data(log)
	report("AsteriskLoggingData", logData, err)
	done("AsteriskLoggingRotate", a.Logging().Rotate(log))
	done("AsteriskLoggingDelete", a.Logging().Delete(log))

	module := s.key(ari.ModuleKey, "app_echo.so")
	keys, err = a.Modules().List(s.node)
	report("AsteriskModuleList", len(keys), err)
	report("AsteriskModuleGet", a.Modules().Get(module).Key(), nil)
	moduleData, err := a.Modules().Data(module)
	report("AsteriskModuleData", moduleData, err)
	done("AsteriskModuleUnload", a.Modules().Unload(module))
	done("AsteriskModuleLoad", a.Modules().Load(module))
	done("AsteriskModuleReload", a.Modules().Reload(s.key(ari.ModuleKey, "res_musiconhold.so")))

	config := s.key("", "res_pjsip/auth/interop")
	done("AsteriskConfigUpdate", a.Config().Update(config, []ari.ConfigTuple{
		{Attribute: "auth_type", Value: "userpass"},
		{Attribute: "username", Value: "interop"},
		{Attribute: "password", Value: "x"},
	}))
	configData, err := a.Config().Data(config)
	report("AsteriskConfigData", configData, err)
	done("AsteriskConfigDelete", a.Config().Delete(config))
}

func (s *suite) applications() {
	app := s.key(ari.ApplicationKey, s.app)
	keys, err := s.cl.Application().List(s.node)
	report("ApplicationList", keys, err)
	report("ApplicationGet", s.cl.Application().Get(app).Key(), nil)
	data, err := s.cl.Application().Data(app)
	report("ApplicationData", data, err)
	done("ApplicationSubscribe", s.cl.Application().Subscribe(app, "deviceState:Stasis:interop"))
	_, err = s.cl.Application().Data(s.key(ari.ApplicationKey, "no-such-app"))
	done("ApplicationData of none", err)
}

func (s *suite) states() {
	state := s.key(ari.DeviceStateKey, "Stasis:interop")
	done("DeviceStateUpdate", s.cl.DeviceState().Update(state, "BUSY"))
	keys, err := s.cl.DeviceState().List(s.node)
	report("DeviceStateList", keys, err)
	report("DeviceStateGet", s.cl.DeviceState().Get(state).Key(), nil)
	data, err := s.cl.DeviceState().Data(state)
	report("DeviceStateData", data, err)
	done("DeviceStateDelete", s.cl.DeviceState().Delete(state))
	app := s.key(ari.ApplicationKey, s.app)
	done("ApplicationUnsubscribe", s.cl.Application().Unsubscribe(app, "deviceState:Stasis:interop"))

	box := s.key(ari.MailboxKey, "interop@default")
	done("MailboxUpdate", s.cl.Mailbox().Update(box, 2, 1))
	keys, err = s.cl.Mailbox().List(s.node)
	report("MailboxList", keys, err)
	report("MailboxGet", s.cl.Mailbox().Get(box).Key(), nil)
	mailbox, err := s.cl.Mailbox().Data(box)
	report("MailboxData", mailbox, err)
	done("MailboxDelete", s.cl.Mailbox().Delete(box))

	keys, err = s.cl.Endpoint().List(s.node)
	report("EndpointList", keys, err)
	byTech, err := s.cl.Endpoint().ListByTech("PJSIP", s.node)
	report("EndpointListByTech", byTech, err)
	for _, key := range byTech {
		// One by its name: which others there are, and in which order, is up to the Asterisk.
		if key.ID == "PJSIP/alice" {
			report("EndpointGet", s.cl.Endpoint().Get(key).Key(), nil)
			endpoint, err := s.cl.Endpoint().Data(key)
			report("EndpointData", endpoint, err)
		}
	}

	keys, err = s.cl.Sound().List(map[string]string{"lang": "en"}, s.node)
	report("SoundList", len(keys), err)
	sound, err := s.cl.Sound().Data(s.key(ari.SoundKey, "beep"))
	report("SoundData", sound, err)
}

func (s *suite) channels() *ari.ChannelHandle {
	c := s.cl.Channel()
	place := s.key("", "")
	staged, err := c.StageOriginate(place, ari.OriginateRequest{
		Endpoint: "Local/silent@default", App: s.app, AppArgs: "interop", ChannelID: "interop-channel",
		CallerID: "\"Ann\" <201>", Variables: map[string]string{"INTEROP": "a<b>&c"}, Timeout: 30,
	})
	done("ChannelStageOriginate", err)
	if err != nil {
		return nil
	}
	key := s.key(ari.ChannelKey, staged.ID())
	key.Dialog = "interop"
	entered := s.cl.Bus().Subscribe(s.key(ari.ChannelKey, staged.ID()), ari.Events.StasisStart)
	done("ChannelOriginate", staged.Exec())
	select {
	case <-entered.Events():
	case <-time.After(patience):
		done("StasisStart", errTimeout)
		return nil
	}
	entered.Cancel()
	channel := ari.NewChannelHandle(key, c, nil)
	report("ChannelGet", c.Get(key).Key(), nil)
	keys, err := c.List(s.node)
	report("ChannelList", keys, err)
	data, err := c.Data(key)
	report("ChannelData", data, err)
	_, err = c.Data(s.key(ari.ChannelKey, "no-such-channel"))
	done("ChannelData of none", err)

	heard := channel.Subscribe(ari.Events.ChannelVarset)
	report("ChannelSubscribe", heard != nil, nil)
	done("ChannelAnswer", channel.Answer())
	done("ChannelVariableSet", channel.SetVariable("INTEROP_SET", "x&y"))
	value, err := channel.GetVariable("INTEROP_SET")
	report("ChannelVariableGet", value, err)
	done("ChannelRing", channel.Ring())
	done("ChannelStopRing", channel.StopRing())
	done("ChannelHold", channel.Hold())
	done("ChannelStopHold", channel.StopHold())
	done("ChannelMute", channel.Mute(ari.DirectionIn))
	done("ChannelUnmute", channel.Unmute(ari.DirectionIn))
	done("ChannelMOH", channel.MOH("default"))
	done("ChannelStopMOH", channel.StopMOH())
	done("ChannelSilence", channel.Silence())
	done("ChannelStopSilence", channel.StopSilence())
	done("ChannelSendDTMF", channel.SendDTMF("12", &ari.DTMFOptions{Duration: 100 * time.Millisecond}))
	done("ChannelUserEvent", channel.UserEvent(key, &ari.ChannelUserevent{
		EventData: ari.EventData{Type: "ChannelUserevent"}, Eventname: "interop",
		Userevent: map[string]string{"a": "b"},
	}))

	inside := s.cl.Bus().Subscribe(s.key(ari.ChannelKey, "interop-created"), ari.Events.StasisStart)
	created, err := c.Create(place, ari.ChannelCreateRequest{
		Endpoint: "Local/silent@default", App: s.app, ChannelID: "interop-created",
	})
	done("ChannelCreate", err)
	if err == nil {
		// A channel can be dialled once it has entered the application.
		select {
		case <-inside.Events():
		case <-time.After(patience):
			done("StasisStart of the created channel", errTimeout)
		}
		done("ChannelDial", created.Dial("", 20*time.Second))
		done("ChannelHangup", created.Hangup())
	}

	snoop, err := channel.StageSnoop("interop-snoop", &ari.SnoopOptions{App: s.app, Spy: ari.DirectionBoth})
	done("ChannelStageSnoop", err)
	if err == nil {
		done("ChannelSnoop", snoop.Exec())
		done("ChannelHangup of a snoop", c.Hangup(s.key(ari.ChannelKey, "interop-snoop"), "normal"))
	}
	media, err := c.ExternalMedia(place, ari.ExternalMediaOptions{
		ChannelID: "interop-media", App: s.app, ExternalHost: "127.0.0.1:9", Encapsulation: "rtp", Transport: "udp",
		ConnectionType: "client", Format: "ulaw", Direction: "both",
	})
	done("ChannelExternalMedia", err)
	if err == nil {
		done("ChannelHangup of media", media.Hangup())
	}
	return channel
}

func (s *suite) media(channel *ari.ChannelHandle) {
	staged, err := channel.StagePlay("interop-play", "sound:tt-monkeys")
	done("ChannelStagePlay", err)
	if err == nil {
		key := s.key(ari.PlaybackKey, "interop-play")
		started := staged.Subscribe(ari.Events.PlaybackStarted)
		report("PlaybackSubscribe", started != nil, nil)
		done("ChannelPlay", staged.Exec())
		select {
		case <-started.Events():
		case <-time.After(patience):
			done("PlaybackStarted", errTimeout)
		}
		report("PlaybackGet", s.cl.Playback().Get(key).Key(), nil)
		data, err := s.cl.Playback().Data(key)
		report("PlaybackData", data, err)
		done("PlaybackControl", s.cl.Playback().Control(key, "pause"))
		done("PlaybackStop", s.cl.Playback().Stop(key))
	}
	s.record("Channel", channel)
}

type recorder interface {
	StageRecord(string, *ari.RecordingOptions) (*ari.LiveRecordingHandle, error)
}

func (s *suite) record(what string, on recorder) {
	name := "interop-" + what
	staged, err := on.StageRecord(name, &ari.RecordingOptions{
		Format: "wav", Exists: "overwrite", Terminate: "none", MaxDuration: 20 * time.Second, MaxSilence: 10 * time.Second,
	})
	done(what+"StageRecord", err)
	if err != nil {
		return
	}
	key := s.key(ari.LiveRecordingKey, name)
	live := s.cl.LiveRecording()
	started := staged.Subscribe(ari.Events.RecordingStarted)
	report("RecordingLiveSubscribe", started != nil, nil)
	done(what+"Record", staged.Exec())
	select {
	case <-started.Events():
	case <-time.After(patience):
		done("RecordingStarted", errTimeout)
	}
	report("RecordingLiveGet", live.Get(key).Key(), nil)
	data, err := live.Data(key)
	report("RecordingLiveData", data, err)
	done("RecordingLivePause", live.Pause(key))
	done("RecordingLiveResume", live.Resume(key))
	done("RecordingLiveMute", live.Mute(key))
	done("RecordingLiveUnmute", live.Unmute(key))
	if what == "Bridge" {
		done("RecordingLiveScrap", live.Scrap(key))
		return
	}
	done("RecordingLiveStop", live.Stop(key))
	time.Sleep(300 * time.Millisecond)
	stored := s.cl.StoredRecording()
	storedKey := s.key(ari.StoredRecordingKey, name)
	keys, err := stored.List(s.node)
	report("RecordingStoredList", len(keys) > 0, err)
	report("RecordingStoredGet", stored.Get(storedKey).Key(), nil)
	storedData, err := stored.Data(storedKey)
	report("RecordingStoredData", storedData, err)
	_, err = stored.Copy(storedKey, name+"-copy")
	done("RecordingStoredCopy", err)
	done("RecordingStoredDelete", stored.Delete(storedKey))
	done("RecordingStoredDelete of the copy", stored.Delete(s.key(ari.StoredRecordingKey, name+"-copy")))
}

func (s *suite) bridges(channel *ari.ChannelHandle) {
	b := s.cl.Bridge()
	place := s.key(ari.BridgeKey, "interop-bridge")
	place.Dialog = "interop"
	bridge, err := b.StageCreate(place, "mixing", "interop")
	done("BridgeStageCreate", err)
	if err != nil {
		return
	}
	done("BridgeCreate", bridge.Exec())
	report("BridgeSubscribe", bridge.Subscribe(ari.Events.ChannelEnteredBridge) != nil, nil)
	report("BridgeGet", b.Get(place).Key(), nil)
	keys, err := b.List(s.node)
	report("BridgeList", keys, err)
	done("BridgeAddChannel", bridge.AddChannel(channel.ID()))
	data, err := b.Data(place)
	report("BridgeData", data, err)
	done("BridgeVideoSource", b.VideoSource(place, channel.ID()))
	done("BridgeVideoSourceDelete", b.VideoSourceDelete(place))
	done("BridgeMOH", b.MOH(place, "default"))
	done("BridgeStopMOH", b.StopMOH(place))
	play, err := b.StagePlay(place, "interop-bridge-play", "sound:beep")
	done("BridgeStagePlay", err)
	if err == nil {
		done("BridgePlay", play.Exec())
	}
	s.record("Bridge", bridge)
	done("BridgeRemoveChannel", bridge.RemoveChannel(channel.ID()))
	done("BridgeDelete", b.Delete(place))
}

func (s *suite) ends(channel *ari.ChannelHandle) {
	done("ChannelContinue", channel.Continue("default", "answer", 1))
	time.Sleep(300 * time.Millisecond)
	done("ChannelHangup of a continued channel", s.cl.Channel().Hangup(channel.Key(), "normal"))
	for _, how := range []string{"Busy", "Congestion"} {
		h, err := s.cl.Channel().Create(s.key("", ""), ari.ChannelCreateRequest{
			Endpoint: "Local/silent@default", App: s.app, ChannelID: "interop-" + how,
		})
		if err != nil {
			done("ChannelCreate for "+how, err)
			continue
		}
		if how == "Busy" {
			done("ChannelBusy", h.Busy())
		} else {
			done("ChannelCongestion", h.Congestion())
		}
	}
}
