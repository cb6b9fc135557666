package io.lyceum.assessments.job;

import org.springframework.stereotype.Component;

/** Work that one instance of the subgraph at most does at a time. */
@Component
public class ExclusiveJob {

    private final ExclusiveJobRepository locks;

    ExclusiveJob(ExclusiveJobRepository locks) {
        this.locks = locks;
    }

    /**
     * Does the work, or nothing while another instance is at it. Its transactions are its own.
     *
     * @param name of the work
     */
    public void run(String name, Runnable work) {
        locks.runLocked(name, work);
    }
}
