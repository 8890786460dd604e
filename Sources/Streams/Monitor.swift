import Glibc

/// A value that threads share, one at a time, and can wait on.
// Unchecked: the value is only ever reached with the mutex held.
@safe
final class Monitor<Value>: @unchecked Sendable {
  // The system's objects must not move, so they are allocated.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: Value) {
    self.value = value
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe changed.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Looks at the value.
  func read<Result>(_ body: (Value) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body(value)
  }

  /// Changes the value and wakes all that wait.
  func change(_ body: (inout Value) -> Void) {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    body(&value)
    unsafe pthread_cond_broadcast(changed)
  }

  /// What an attempt comes to.
  enum Attempt<Result> {
    case done(Result)
    case wait
  }

  /// Waits until `attempt` is done; it is tried at once and after every change.
  func await<Result>(_ attempt: (inout Value) -> Attempt<Result>) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while true {
      if case .done(let result) = attempt(&value) { return result }
      unsafe pthread_cond_wait(changed, mutex)
    }
  }
}
