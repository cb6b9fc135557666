package io.lyceum.starter.consumer;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Runs the threads of observers for as long as the application runs. */
final class Observers implements SmartLifecycle {

    private final List<ObserverThread> observers;
    private List<Thread> threads = List.of();

    Observers(List<ObserverThread> observers) {
        this.observers = observers;
    }

    @Override
    public synchronized void start() {
        threads = observers.stream().map(observer -> Thread.ofPlatform().name("observer").daemon().start(observer)).toList();
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
