# Hands out the page's own files of this folder to this computer alone. Written for the PowerShell every Windows has
# (2.0 and later); installs nothing, changes nothing, writes nothing.
$ErrorActionPreference = 'Stop'
$root = [IO.Path]::GetFullPath((Split-Path -Parent $MyInvocation.MyCommand.Path)).TrimEnd('\') + '\'
# own files
$files = ''.Split('|')
$types = @{
  '.css' = 'text/css; charset=utf-8'
  '.html' = 'text/html; charset=utf-8'
  '.js' = 'text/javascript; charset=utf-8'
  '.png' = 'image/png'
  '.webmanifest' = 'application/manifest+json; charset=utf-8'
  '.xlsx' = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

# The request's head, up to the blank line; null when it is none.
function Read-Head($stream) {
  $head = New-Object Text.StringBuilder
  while ($head.Length -lt 16384) {
    $byte = $stream.ReadByte()
    if ($byte -lt 0) { return $null }
    [void]$head.Append([char]$byte)
    if ($byte -eq 10 -and $head.ToString().EndsWith("`r`n`r`n")) { return $head.ToString() }
  }
  return $null
}

# Whether the browser asked for this computer by a name of its own: another name may have been made to point here.
function Test-Host($head, $port) {
  $match = [regex]::Match($head, '(?im)^Host:[ \t]*([^\r\n]*?)[ \t]*\r?$')
  foreach ($name in 'localhost', '127.0.0.1', '[::1]') {
    if ($match.Groups[1].Value -eq "${name}:$port") { return $true }
  }
  return $false
}

# The file an address means; null when it is none of the page's own, or a link to somewhere else.
function Find-File($address) {
  $path = [Uri]::UnescapeDataString($address.Split('?')[0])
  if ($path -eq '/') { $path = '/index.html' }
  if (-not $path.StartsWith('/') -or $files -cnotcontains $path.Substring(1)) { return $null }
  $whole = $root.TrimEnd('\')
  foreach ($part in $path.Substring(1).Split('/')) {
    $whole += '\' + $part
    try { $facts = [IO.File]::GetAttributes($whole) } catch { return $null }
    if ($facts -band [IO.FileAttributes]::ReparsePoint) { return $null }
  }
  return $whole
}

function Send-Answer($stream, $status, $type, [byte[]]$body, $withBody) {
  $head = "HTTP/1.1 $status`r`nContent-Type: $type`r`nContent-Length: $($body.Length)`r`n" +
    "Cache-Control: no-cache`r`nX-Content-Type-Options: nosniff`r`nConnection: close`r`n`r`n"
  $bytes = [Text.Encoding]::ASCII.GetBytes($head)
  $stream.Write($bytes, 0, $bytes.Length)
  if ($withBody) { $stream.Write($body, 0, $body.Length) }
  $stream.Flush()
}

function Answer($client, $port) {
  $client.ReceiveTimeout = 2000
  $client.SendTimeout = 10000
  $stream = $client.GetStream()
  $head = Read-Head $stream
  if ($head -eq $null) { return }
  $words = $head.Substring(0, $head.IndexOf("`r")).Split(' ')
  $none = New-Object byte[] 0
  if ($words.Length -lt 2 -or ($words[0] -ne 'GET' -and $words[0] -ne 'HEAD')) {
    Send-Answer $stream '405 Method Not Allowed' 'text/plain' $none $true
    return
  }
  if (-not (Test-Host $head $port)) {
    Send-Answer $stream '421 Misdirected Request' 'text/plain' $none $true
    return
  }
  $file = Find-File $words[1]
  if ($file -eq $null) {
    Send-Answer $stream '404 Not Found' 'text/plain' $none $true
    return
  }
  $type = $types[[IO.Path]::GetExtension($file).ToLower()]
  if ($type -eq $null) { $type = 'application/octet-stream' }
  Send-Answer $stream '200 OK' $type ([IO.File]::ReadAllBytes($file)) ($words[0] -eq 'GET')
}

$server = $null
foreach ($port in 8080..8129) {
  try {
    $server = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), $port
    $server.ExclusiveAddressUse = $true
    $server.Start()
    break
  } catch { $server = $null }
}
if ($server -eq $null) {
  Write-Host '8080 到 8129 的端口都被占用了，打不开。请重新启动电脑后再试。'
  exit 1
}

$address = "http://localhost:$port/"
Write-Host "台账助手：$address"
Write-Host '浏览器里已经打开；没有打开的，请把上面的地址抄到浏览器里。'
Write-Host '用的时候不要关这个窗口，用完再关。数据只在这台电脑上。'
try { Start-Process $address } catch { }

# Browsers open connections ahead of need: one that says nothing yet must not keep the others waiting.
$waiting = New-Object Collections.ArrayList
while ($true) {
  while ($server.Pending()) {
    [void]$waiting.Add(@{ client = $server.AcceptTcpClient(); since = Get-Date })
  }
  $isIdle = $true
  foreach ($one in @($waiting)) {
    $isReady = $one.client.Available -gt 0
    if (-not $isReady -and ((Get-Date) - $one.since).TotalSeconds -lt 20) { continue }
    if ($isReady) {
      $isIdle = $false
      try { Answer $one.client $port } catch { }
    }
    $one.client.Close()
    $waiting.Remove($one)
  }
  if ($isIdle) { Start-Sleep -Milliseconds 15 }
}
