package io.lyceum.users.mail;

import io.lyceum.starter.schedule.Signal;
import org.springframework.stereotype.Component;

/** Wakes this process's delivery as soon as there is something to send. */
@Component
class MailSignal extends Signal {}
